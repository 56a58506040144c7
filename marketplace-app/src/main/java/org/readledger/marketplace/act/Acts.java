package org.readledger.marketplace.act;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.tx.RejectionInWords;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;
import org.readledger.platform.signing.TransactionResult;
import org.readledger.platform.signing.TransactionService;
import org.springframework.stereotype.Component;

/** Performs one act: refuses while the ledger does not move, signs, submits, says how it ended. */
@Component
public class Acts {

  private final TransactionService transactions;
  private final ChainStatus chain;
  private final MarketNames names;
  private final OnceByKey<TransactionResult> submitted = new OnceByKey<>();

  Acts(TransactionService transactions, ChainStatus chain, MarketNames names) {
    this.transactions = transactions;
    this.chain = chain;
    this.names = names;
  }

  /** The exact bytes for these operations, and their words. */
  public PreparedTransaction prepare(UserAccount by, List<Operation> operations) {
    return transactions.prepare(by, operations);
  }

  /** Why nothing may be signed now; empty while the ledger moves. */
  public Optional<String> pause(String act) {
    var now = chain.now();
    if (now.moving()) {
      return Optional.empty();
    }
    return Optional.of(
        now.connected() && now.height() > 0
            ? "%s is paused. This page is %s behind the ledger. Nothing was sent."
                .formatted(act, Amounts.duration(now.age()))
            : act + " is paused. The ledger cannot be reached. Nothing was sent, try again soon.");
  }

  /** Signs and submits; {@code done} says what is now so. */
  public CompletableFuture<ActOutcome> perform(
      UserAccount by,
      String act,
      PreparedTransaction prepared,
      Function<TransactionResult.Committed, String> done) {
    var why = pause(act);
    if (why.isPresent()) {
      return CompletableFuture.completedFuture(new ActOutcome.NotMoving(why.get()));
    }
    return submit(by, prepared).thenApply(result -> outcome(result, prepared, done));
  }

  /** Prepares, signs and submits in one go. */
  public CompletableFuture<ActOutcome> perform(
      UserAccount by,
      String act,
      Operation operation,
      Function<TransactionResult.Committed, String> done) {
    var why = pause(act);
    if (why.isPresent()) {
      return CompletableFuture.completedFuture(new ActOutcome.NotMoving(why.get()));
    }
    return perform(by, act, transactions.prepare(by, List.of(operation)), done);
  }

  /**
   * Signs and submits without a judgement. The same bytes again, as from a double click, get the
   * same answer: they are one transaction.
   */
  public CompletableFuture<TransactionResult> submit(UserAccount by, PreparedTransaction prepared) {
    return submitted.once(
        by.holder().hex() + prepared.digestHex(), () -> transactions.signAndSubmit(by, prepared));
  }

  private ActOutcome outcome(
      TransactionResult result,
      PreparedTransaction prepared,
      Function<TransactionResult.Committed, String> done) {
    return switch (result) {
      case TransactionResult.Committed c ->
          new ActOutcome.Done(c.txHash(), c.height(), c.time(), done.apply(c));
      case TransactionResult.Rejected r ->
          new ActOutcome.Refused(
              r.rejection().getCode(), RejectionInWords.of(r.rejection(), names));
      case TransactionResult.Unknown u ->
          new ActOutcome.Unknown(prepared.digestHex(), u.sentence());
    };
  }
}
