/** The ledger as an ABCI application: it receives, judges, executes and commits blocks. */
@NullMarked
package org.readledger.ledger.node.app;

import org.jspecify.annotations.NullMarked;
