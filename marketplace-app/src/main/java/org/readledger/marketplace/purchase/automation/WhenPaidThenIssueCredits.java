package org.readledger.marketplace.purchase.automation;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.IssueCredits;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.marketplace.purchase.events.PurchaseEvent.PaymentRecorded;
import org.readledger.marketplace.purchase.write.PurchaseCommand.RecordRefusal;
import org.readledger.platform.identity.Organisations;
import org.readledger.platform.signing.OutboxService;
import org.readledger.platform.signing.TransactionResult;
import org.springframework.stereotype.Component;

/**
 * A recorded payment becomes credits. The payment reference is permanent on the ledger and the
 * outbox's key here, so that a crash between "sent" and "recorded", or a retry days later, issues
 * nothing twice.
 */
@Component
@ProcessingGroup(WhenPaidThenIssueCredits.GROUP)
@DisallowReplay
class WhenPaidThenIssueCredits {

  /** The processing group: pooled, its source is the event store. */
  static final String GROUP = "purchase-issue";

  private final OutboxService outbox;
  private final Organisations organisations;
  private final CommandGateway commands;
  private final Clock clock;

  WhenPaidThenIssueCredits(
      OutboxService outbox, Organisations organisations, CommandGateway commands, Clock clock) {
    this.outbox = outbox;
    this.organisations = organisations;
    this.commands = commands;
    this.clock = clock;
  }

  @EventHandler
  void on(PaymentRecorded event) {
    var operator = organisations.ofKind(ParticipantKind.OPERATOR).getFirst().id();
    var issue =
        Operation.newBuilder()
            .setIssueCredits(
                IssueCredits.newBuilder()
                    .setAccount(ParticipantId.of(event.buyer()).bytes())
                    .setAmount(event.credits())
                    .setPaymentReference(event.paymentReference()))
            .build();
    var _ =
        outbox
            .submitOnce("purchase/" + event.purchaseId(), operator, List.of(issue))
            .thenAccept(result -> onResult(event.purchaseId(), result));
  }

  // A commit is confirmed by the chain's own event; only a final refusal is recorded here.
  private void onResult(String purchaseId, TransactionResult result) {
    if (result instanceof TransactionResult.Rejected no
        && no.rejection().getCode() != RejectionCode.ALREADY_EXISTS) {
      commands.<Object>sendAndWait(
          new RecordRefusal(
              purchaseId, "The ledger did not issue them: " + no.sentence(), clock.instant()));
    }
  }
}
