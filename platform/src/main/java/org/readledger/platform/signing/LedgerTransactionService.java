package org.readledger.platform.signing;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.Names;
import org.readledger.ledger.tx.TransactionDraft;
import org.readledger.ledger.tx.TransactionInWords;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.LedgerUnreachable;
import org.readledger.platform.identity.Organisation;
import org.readledger.platform.identity.Organisations;
import org.readledger.platform.identity.UserAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prepare, sign, submit, follow. */
@Component
class LedgerTransactionService implements TransactionService {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String NO_CHAIN =
      "The ledger has not been reached yet. Try again in a moment.";

  private final ChainStatus chain;
  private final TransactionTracker tracker;
  private final ServiceKeys serviceKeys;
  private final Organisations organisations;
  private final ObjectProvider<Signer> signer;
  private final Clock clock;

  LedgerTransactionService(
      ChainStatus chain,
      TransactionTracker tracker,
      ServiceKeys serviceKeys,
      Organisations organisations,
      ObjectProvider<Signer> signer,
      Clock clock) {
    this.chain = chain;
    this.tracker = tracker;
    this.serviceKeys = serviceKeys;
    this.organisations = organisations;
    this.signer = signer;
    this.clock = clock;
  }

  @Override
  public PreparedTransaction prepare(UserAccount by, List<Operation> operations) {
    var draft = TransactionDraft.of(chainId(), by.organisation(), clock.instant(), operations);
    var words = TransactionInWords.of(draft.body(), names());
    return new PreparedTransaction(draft, words.acts(), draft.id().hex());
  }

  @Override
  public CompletableFuture<TransactionResult> signAndSubmit(
      UserAccount by, PreparedTransaction prepared) {
    var draft = prepared.draft();
    if (!draft.author().equals(by.organisation())) {
      return done(
          RejectionCode.NOT_PERMITTED, "This was prepared for somebody else. Prepare it again.");
    }
    var hand = signer.getIfAvailable();
    if (hand == null) {
      return done(
          RejectionCode.UNSUPPORTED_SIGNATURE,
          "Nobody can sign here: this installation has no signer for people.");
    }
    return tracker.submit(Submission.of(draft.signedWith(hand.sign(by, draft)), PATIENCE));
  }

  @Override
  public CompletableFuture<TransactionResult> submitAsService(
      ParticipantId organisation, List<Operation> operations) {
    if (chain.now().chainId().isEmpty()) {
      return CompletableFuture.completedFuture(new TransactionResult.Unknown("", NO_CHAIN));
    }
    var draft = TransactionDraft.of(chainId(), organisation, clock.instant(), operations);
    return serviceKeys
        .sign(draft)
        .map(signature -> tracker.submit(Submission.of(draft.signedWith(signature), PATIENCE)))
        .orElseGet(
            () ->
                done(
                    RejectionCode.UNKNOWN_KEY,
                    "This installation holds no service key of the organisation."));
  }

  private String chainId() {
    var id = chain.now().chainId();
    if (id.isEmpty()) {
      throw new LedgerUnreachable(NO_CHAIN, new IllegalStateException("no contact with the node"));
    }
    return id;
  }

  private Names names() {
    return id -> name(id);
  }

  private String name(ByteString id) {
    return id.size() == LedgerId.BYTES
        ? organisations
            .find(new ParticipantId(id))
            .map(Organisation::name)
            .orElseGet(() -> Names.shortened(id))
        : Names.shortened(id);
  }

  private static CompletableFuture<TransactionResult> done(RejectionCode code, String sentence) {
    return CompletableFuture.completedFuture(Results.refused(code, sentence));
  }
}
