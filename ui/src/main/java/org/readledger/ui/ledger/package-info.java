/** Blocks and transactions in words. */
@NullMarked
package org.readledger.ui.ledger;

import org.jspecify.annotations.NullMarked;
