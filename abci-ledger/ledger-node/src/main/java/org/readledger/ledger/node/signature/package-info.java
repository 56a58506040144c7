/**
 * Whether a signature verifies: the same answer on every validator, whatever library computes it.
 */
@NullMarked
package org.readledger.ledger.node.signature;

import org.jspecify.annotations.NullMarked;
