/** What the ledger answers to `abci_query`, with proofs that a stock light client verifies. */
@NullMarked
package org.readledger.ledger.node.query;

import org.jspecify.annotations.NullMarked;
