package org.readledger.ledger.node.rules.credits;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.BusinessReference;
import org.readledger.ledger.proto.CreditsIssued;
import org.readledger.ledger.proto.IssueCredits;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RejectionCode;

/** IssueCredits: the operator credits an account for money received. */
public final class IssueCreditsRule implements OperationRule {

  /** All credits ever issued; far above any market, and sums of balances stay countable. */
  private static final long MAX_ISSUED = 1_000_000_000_000_000L;

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.ISSUE_CREDITS,
        KeyScope.TREASURY,
        Set.of(ParticipantKind.OPERATOR),
        "A payment reference never used before; a registered account; an amount up to the market's"
            + " limit for one person.",
        "The account's available credits rise.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.NOT_FOUND,
            RejectionCode.NEEDS_SECOND_PERSON,
            RejectionCode.AMOUNT_OVERFLOW));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var issue = operation.getIssueCredits();
    var invalid = form(issue).invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    if (BusinessReferences.taken(act, BusinessReferences.PAYMENT, issue.getPaymentReference())) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    if (!Tables.PARTICIPANTS.has(act.state(), issue.getAccount())) {
      return Decision.refused(RejectionCode.NOT_FOUND);
    }
    if (issue.getAmount() > MAX_ISSUED - Credits.totals(act.state()).getIssued()) {
      return Decision.refused(RejectionCode.AMOUNT_OVERFLOW);
    }
    if (issue.getAmount() > MarketBook.current(act.state()).getMaxIssue()) {
      return Decision.refused(RejectionCode.NEEDS_SECOND_PERSON);
    }
    return issued(act, issue);
  }

  private static FormCheck form(IssueCredits issue) {
    return new FormCheck()
        .id("account", issue.getAccount())
        .that("amount", issue.getAmount() > 0)
        .text("payment_reference", issue.getPaymentReference(), 1, BusinessReferences.MAX_LENGTH);
  }

  private static Decision issued(Act act, IssueCredits issue) {
    BusinessReferences.take(
        act,
        BusinessReferences.PAYMENT,
        BusinessReference.newBuilder()
            .setReference(issue.getPaymentReference())
            .setParticipantId(issue.getAccount())
            .setAmount(issue.getAmount()));
    var credits = Credits.ofMarket(act.state()).issue(issue.getAccount(), issue.getAmount());
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setCreditsIssued(
                CreditsIssued.newBuilder()
                    .setAccount(issue.getAccount())
                    .setAmount(issue.getAmount())
                    .setPaymentReference(issue.getPaymentReference()))
            .addAllMovements(credits.movements()));
  }
}
