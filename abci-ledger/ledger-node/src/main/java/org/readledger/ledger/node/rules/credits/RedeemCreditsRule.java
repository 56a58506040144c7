package org.readledger.ledger.node.rules.credits;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.proto.BusinessReference;
import org.readledger.ledger.proto.CreditsRedeemed;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.RejectionCode;

/** RedeemCredits: a participant takes available credits out against a payout. */
public final class RedeemCreditsRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.REDEEM_CREDITS,
        KeyScope.TREASURY,
        Set.of(),
        "A payout reference never used before; no more than is available.",
        "The author's available credits fall.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.INSUFFICIENT_CREDITS));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var redeem = operation.getRedeemCredits();
    var reference = redeem.getPayoutReference();
    long amount = redeem.getAmount();
    var invalid =
        new FormCheck()
            .that("amount", amount > 0)
            .text("payout_reference", reference, 1, BusinessReferences.MAX_LENGTH)
            .invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    if (BusinessReferences.taken(act, BusinessReferences.PAYOUT, reference)) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    long available = Credits.available(act.state(), act.authorId());
    if (available < amount) {
      return Decision.insufficient(available, amount);
    }
    BusinessReferences.take(
        act,
        BusinessReferences.PAYOUT,
        BusinessReference.newBuilder()
            .setReference(reference)
            .setParticipantId(act.authorId())
            .setAmount(amount));
    var credits = Credits.ofMarket(act.state()).redeem(act.authorId(), amount);
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setCreditsRedeemed(
                CreditsRedeemed.newBuilder()
                    .setAccount(act.authorId())
                    .setAmount(amount)
                    .setPayoutReference(reference))
            .addAllMovements(credits.movements()));
  }
}
