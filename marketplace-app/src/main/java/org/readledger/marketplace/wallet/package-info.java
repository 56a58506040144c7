/** Balances and movements of credits as the ledger recorded them. */
@NullMarked
package org.readledger.marketplace.wallet;

import org.jspecify.annotations.NullMarked;
