package org.readledger.ledger.node.app;

import java.util.List;
import org.readledger.abci.proto.ExecTxResult;
import org.readledger.ledger.node.rules.BlockContext;
import org.readledger.ledger.node.store.CommittedState;
import org.readledger.ledger.node.store.PendingCommit;

/**
 * A block that was executed and waits for Commit.
 *
 * @param base the state it was executed on; closed when the block is committed or forgotten
 * @param context height and time
 * @param pending the changes
 * @param results one per transaction
 */
record FinalizedBlock(
    CommittedState base, BlockContext context, PendingCommit pending, List<ExecTxResult> results) {}
