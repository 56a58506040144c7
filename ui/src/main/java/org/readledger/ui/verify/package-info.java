/** Checking a report against the ledger, without an account. */
@NullMarked
package org.readledger.ui.verify;

import org.jspecify.annotations.NullMarked;
