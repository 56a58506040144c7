package org.readledger.marketplace.ledgerpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.rpc.BlockWithResults;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.ledger.rpc.TxInBlock;
import org.readledger.ledger.rpc.ValidatorEntry;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Component;

/** Reads blocks straight from this instance's own node: nothing here is a copy that could lag. */
@Component
class NodeLedgerPages implements LedgerPages {

  private static final int MOST_BLOCKS = 50;
  private static final int BASIS_POINTS = 10_000;

  private final CometRpc node;
  private final TransactionWording wording;

  NodeLedgerPages(CometRpc node, TransactionWording wording) {
    this.node = node;
    this.wording = wording;
  }

  @Override
  public List<BlockRow> blocks(UserAccount user, long upTo, int limit) {
    var newest = node.status().height();
    var from = upTo <= 0 ? newest : Math.min(upTo, newest);
    var count = Math.clamp(limit, 1, MOST_BLOCKS);
    List<BlockRow> rows = new ArrayList<>();
    for (long height = from; height > 0 && rows.size() < count; height--) {
      node.block(height).map(NodeLedgerPages::row).ifPresent(rows::add);
    }
    return List.copyOf(rows);
  }

  @Override
  public Optional<BlockView> block(UserAccount user, long height) {
    if (height < 1) {
      return Optional.empty();
    }
    return node.block(height)
        .map(
            block ->
                new BlockView(
                    row(block),
                    block.transactions().stream().map(tx -> view(tx, block.time())).toList(),
                    block.blockEvents().stream().map(wording::automaticStep).toList()));
  }

  @Override
  public Optional<TransactionView> transaction(UserAccount user, String txHash) {
    if (!txHash.matches("[0-9A-Fa-f]{64}")) {
      return Optional.empty();
    }
    return node.transaction(txHash)
        .flatMap(tx -> node.block(tx.height()).map(block -> view(tx, block.time())));
  }

  @Override
  public List<ValidatorView> validators(UserAccount user) {
    var entries = node.validators(Math.max(1, node.status().height()));
    var total = entries.stream().mapToLong(ValidatorEntry::power).sum();
    return entries.stream()
        .map(
            entry ->
                new ValidatorView(
                    entry.address(),
                    entry.publicKey(),
                    entry.power(),
                    Math.toIntExact(entry.power() * BASIS_POINTS / Math.max(1, total))))
        .toList();
  }

  private TransactionView view(TxInBlock tx, Instant time) {
    var said = wording.of(tx.bytes());
    var code = RejectionCode.forNumber(tx.code());
    return new TransactionView(
        tx.hash(),
        tx.height(),
        tx.index(),
        time,
        tx.code() == RejectionCode.OK_VALUE,
        code == null ? "CODE_" + tx.code() : code.name(),
        said.author(),
        said.sentences(),
        tx.code() == RejectionCode.OK_VALUE ? "" : tx.log());
  }

  private static BlockRow row(BlockWithResults block) {
    return new BlockRow(
        block.height(),
        block.time(),
        block.transactions().size(),
        block.hash(),
        block.proposer(),
        block.appHash());
  }
}
