/** Why a reader may or may not claim a posting, in words, from the ledger's own function. */
@NullMarked
package org.readledger.marketplace.eligibility;

import org.jspecify.annotations.NullMarked;
