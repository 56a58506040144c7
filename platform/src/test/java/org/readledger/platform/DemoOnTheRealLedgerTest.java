package org.readledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.Operations;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.demo.DemoPersona;
import org.readledger.platform.signing.OutboxService;
import org.readledger.platform.signing.TransactionResult;
import org.readledger.platform.signing.TransactionService;
import org.springframework.beans.factory.annotation.Autowired;

class DemoOnTheRealLedgerTest extends RunningPlatform {

  @Autowired private ChainStatus chain;
  @Autowired private LedgerQueries ledger;
  @Autowired private TransactionService transactions;
  @Autowired private OutboxService outbox;

  @Test
  void theDemoSeedsParticipantsAndCreditsByRealTransactions() {
    assertThat(chain.now().moving()).isTrue();
    assertThat(ledger.creditCheck().getHolds()).isTrue();
    assertThat(ledger.account(persona("center-northside").account().organisation()).getAvailable())
        .isEqualTo(20_000);
  }

  @Test
  void aPersonPreparesSeesTheWordsSignsAndGetsTheBlock() throws Exception {
    var by = reader().account();
    var prepared =
        transactions.prepare(by, List.of(Operations.redeemCredits(1, "out-" + UUID.randomUUID())));
    assertThat(prepared.words()).singleElement().asString().isNotBlank();

    var result = transactions.signAndSubmit(by, prepared).get(20, TimeUnit.SECONDS);

    assertThat(result).isInstanceOf(TransactionResult.Committed.class);
    assertThat(((TransactionResult.Committed) result).height()).isPositive();
    assertThat(transactions.signAndSubmit(by, prepared).get(20, TimeUnit.SECONDS))
        .as("the same gesture twice is one transaction")
        .isNotInstanceOf(TransactionResult.Unknown.class)
        .extracting(TransactionResult::txHash)
        .isEqualTo(result.txHash());
  }

  @Test
  void aRefusalCarriesItsCodeAndASentence() throws Exception {
    var by = reader().account();
    var tooMuch =
        transactions.prepare(
            by, List.of(Operations.redeemCredits(9_999_999, "out-" + UUID.randomUUID())));

    var result = transactions.signAndSubmit(by, tooMuch).get(20, TimeUnit.SECONDS);

    assertThat(result).isInstanceOf(TransactionResult.Rejected.class);
    var no = (TransactionResult.Rejected) result;
    assertThat(no.rejection().getCode()).isEqualTo(RejectionCode.INSUFFICIENT_CREDITS);
    assertThat(no.sentence()).isNotBlank();
  }

  @Test
  void theOutboxSubmitsOnceHoweverOftenItIsAsked() throws Exception {
    var operator = persona("operator").account().organisation();
    var reader = persona("smoke-reader-two").account().organisation();
    var key = "test/" + UUID.randomUUID();
    var before = ledger.account(reader).getAvailable();
    var issue = List.of(Operations.issueCredits(reader, 7, key));

    var first = outbox.submitOnce(key, operator, issue);
    var second = outbox.submitOnce(key, operator, issue);

    assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(TransactionResult.Committed.class);
    assertThat(second.get(20, TimeUnit.SECONDS).txHash()).isEqualTo(first.get().txHash());
    assertThat(outbox.submitOnce(key, operator, issue).get(20, TimeUnit.SECONDS))
        .isInstanceOf(TransactionResult.Committed.class);
    assertThat(ledger.account(reader).getAvailable()).isEqualTo(before + 7);
  }

  private DemoPersona reader() {
    return persona("reader-neuro");
  }
}
