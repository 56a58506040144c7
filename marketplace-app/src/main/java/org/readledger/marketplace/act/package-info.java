/**
 * Acts on the ledger as a person performs them: prepared, signed, tracked to a block, answered in
 * words.
 */
@NullMarked
package org.readledger.marketplace.act;

import org.jspecify.annotations.NullMarked;
