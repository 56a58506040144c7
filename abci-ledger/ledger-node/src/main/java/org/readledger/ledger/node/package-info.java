/** The ledger node: the process beside each engine that holds the replicated state. */
@NullMarked
package org.readledger.ledger.node;

import org.jspecify.annotations.NullMarked;
