package org.readledger.marketplace.eligibility;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.marketplace.readmodel.FactProjected;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.chain.LedgerUnreachable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the ledger who may claim what, in batches, and remembers an answer until something happens
 * that could change it, or for {@link #MAX_AGE}: time alone can change it too.
 */
@Component
public class Eligibilities {

  /** Most postings of one question (answer.proto, EligibilityQuery). */
  static final int BATCH = 1000;

  private static final Duration MAX_AGE = Duration.ofSeconds(20);

  private record Answer(PostingEligibility eligibility, long height, long atMs) {}

  private final LedgerQueries ledger;
  private final Clock clock;
  private final Map<ParticipantId, Map<PostingId, Answer>> answers = new ConcurrentHashMap<>();
  private final Map<ByteString, Long> changedAt = new ConcurrentHashMap<>();
  private volatile long everythingChangedAt;

  Eligibilities(LedgerQueries ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The ledger's answers; postings it does not know are missing, and all are while it does not
   * answer.
   */
  public Map<PostingId, PostingEligibility> of(ParticipantId reader, List<PostingId> postings) {
    var known = answers.computeIfAbsent(reader, ignored -> new ConcurrentHashMap<>());
    var found = new HashMap<PostingId, PostingEligibility>();
    var missing = new ArrayList<PostingId>();
    for (var posting : postings) {
      var answer = known.get(posting);
      if (answer != null && stands(reader, posting, answer)) {
        found.put(posting, answer.eligibility());
      } else {
        missing.add(posting);
      }
    }
    for (int from = 0; from < missing.size(); from += BATCH) {
      var batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
      if (!ask(reader, batch, known, found)) {
        break;
      }
    }
    return found;
  }

  private boolean ask(
      ParticipantId reader,
      List<PostingId> batch,
      Map<PostingId, Answer> known,
      Map<PostingId, PostingEligibility> found) {
    try {
      var answer = ledger.eligibility(reader, batch);
      for (var eligibility : answer.getPostingsList()) {
        var posting = new PostingId(eligibility.getPostingId());
        known.put(posting, new Answer(eligibility, answer.getHeight(), clock.millis()));
        found.put(posting, eligibility);
      }
      return true;
    } catch (LedgerUnreachable unreachable) {
      return false;
    }
  }

  private boolean stands(ParticipantId reader, PostingId posting, Answer answer) {
    return answer.height() >= everythingChangedAt
        && answer.height() >= changedAt.getOrDefault(reader.bytes(), 0L)
        && answer.height() >= changedAt.getOrDefault(posting.bytes(), 0L)
        && clock.millis() - answer.atMs() < MAX_AGE.toMillis();
  }

  @EventListener
  void on(FactProjected projected) {
    var height = projected.fact().height();
    var event = projected.fact().event();
    event.getMovementsList().forEach(movement -> changedAt.put(movement.getAccount(), height));
    touch(event, height);
  }

  private void touch(LedgerEvent event, long height) {
    switch (event.getKindCase()) {
      case CREDENTIAL_ATTESTED ->
          changedAt.put(event.getCredentialAttested().getAttestation().getSubject(), height);
      case ATTESTATION_REVOKED ->
          changedAt.put(event.getAttestationRevoked().getAttestation().getSubject(), height);
      case POSTING_AMENDED ->
          changedAt.put(event.getPostingAmended().getPosting().getPostingId(), height);
      case POSTING_WITHDRAWN ->
          changedAt.put(event.getPostingWithdrawn().getRead().getPostingId(), height);
      case READ_CLAIMED -> changedAt.put(event.getReadClaimed().getRead().getPostingId(), height);
      case READ_RELEASED -> changedAt.put(event.getReadReleased().getRead().getPostingId(), height);
      case READ_EXPIRED -> changedAt.put(event.getReadExpired().getRead().getPostingId(), height);
      case AGREEMENT_RECORDED, MARKET_RULES_ADOPTED, DEADLINES_EXTENDED, PARTICIPANT_REGISTERED ->
          everythingChangedAt = height;
      default -> {
        // nothing else decides who may claim
      }
    }
  }
}
