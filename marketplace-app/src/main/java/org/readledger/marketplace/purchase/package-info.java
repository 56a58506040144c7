/** Buying credits: order, payment, issue on the ledger once. */
@NullMarked
package org.readledger.marketplace.purchase;

import org.jspecify.annotations.NullMarked;
