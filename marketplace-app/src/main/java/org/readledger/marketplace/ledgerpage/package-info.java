/** Blocks, transactions and validators in words. */
@NullMarked
package org.readledger.marketplace.ledgerpage;

import org.jspecify.annotations.NullMarked;
