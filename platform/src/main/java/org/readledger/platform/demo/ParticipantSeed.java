package org.readledger.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.Operations;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.genesis.Cast;
import org.readledger.platform.genesis.CastHouse;
import org.readledger.platform.signing.OutboxService;
import org.readledger.platform.signing.TransactionResult;
import org.springframework.stereotype.Component;

/**
 * Registers the demo's centres, readers and auditor, gives them their first credits, and fills up
 * purses that have run low.
 */
@Component
@DemoMode
class ParticipantSeed implements DemoSeed {

  private final Cast cast;
  private final OutboxService outbox;
  private final LedgerQueries ledger;

  ParticipantSeed(CastPersonas personas, OutboxService outbox, LedgerQueries ledger) {
    this.cast = personas.cast().orElseThrow();
    this.outbox = outbox;
    this.ledger = ledger;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public void seed() {
    var newcomers = cast.houses().stream().filter(house -> !house.founding()).toList();
    await(newcomers.stream().map(this::register).toList());
    List<CompletableFuture<TransactionResult>> credits = new ArrayList<>();
    for (var house : newcomers) {
      if (house.credits() > 0) {
        credits.add(issue(house, "demo-first-" + house.house(), house.credits()));
      }
    }
    await(credits);
    await(newcomers.stream().filter(this::runsLow).map(this::fillUp).toList());
  }

  private CompletableFuture<TransactionResult> register(CastHouse house) {
    var register =
        Operations.registerParticipant(cast.id(house), house.kind(), cast.declarations(house));
    return outbox.submitOnce(
        "demo/register/" + house.house(), cast.id(operator()), List.of(register));
  }

  private boolean runsLow(CastHouse house) {
    var account = ledger.account(cast.id(house));
    return house.credits() > 0 && account.getAvailable() + account.getHeld() < house.credits() / 4;
  }

  // The count of movements names the occasion: a purse that has not moved is not filled twice.
  private CompletableFuture<TransactionResult> fillUp(CastHouse house) {
    var occasion = ledger.account(cast.id(house)).getMovements();
    return issue(house, "demo-more-" + house.house() + "-" + occasion, house.credits());
  }

  private CompletableFuture<TransactionResult> issue(
      CastHouse house, String reference, long amount) {
    var issue = Operations.issueCredits(cast.id(house), amount, reference);
    return outbox.submitOnce("demo/credits/" + reference, cast.id(operator()), List.of(issue));
  }

  private CastHouse operator() {
    return cast.houses().getFirst();
  }

  private static void await(List<CompletableFuture<TransactionResult>> results) {
    for (var result : results) {
      if (result.join() instanceof TransactionResult.Rejected no
          && no.rejection().getCode() != RejectionCode.ALREADY_EXISTS) {
        throw new IllegalStateException("the ledger refused the demo's data: " + no.sentence());
      }
    }
  }
}
