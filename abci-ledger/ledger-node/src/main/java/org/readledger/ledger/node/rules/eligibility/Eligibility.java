package org.readledger.ledger.node.rules.eligibility;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.Attestation;
import org.readledger.ledger.proto.Participant;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementResult;
import org.readledger.ledger.proto.Shortfall;

/**
 * Whether a reader's attestations meet requirements. The one function behind ClaimRead, later
 * deadlines and the query that explains why not.
 */
public final class Eligibility {

  private final StateView state;
  private final List<Attestation> attestations;
  private final long nowMs;

  private Eligibility(StateView state, List<Attestation> attestations, long nowMs) {
    this.state = state;
    this.attestations = attestations;
    this.nowMs = nowMs;
  }

  /** The reader's standing at a block time. */
  public static Eligibility of(StateView state, ByteString reader, long nowMs) {
    var attestations =
        Subjects.of(state, reader).getAttestationIdsList().stream()
            .map(id -> Tables.ATTESTATIONS.require(state, id))
            .toList();
    return new Eligibility(state, attestations, nowMs);
  }

  /**
   * One result per requirement, in order: the attestation that meets it, the longest valid of
   * several; or the one that comes nearest, and what it lacks.
   *
   * @param deadlineMs what meets a requirement must be valid beyond this time
   */
  public List<RequirementResult> judge(List<Requirement> requirements, long deadlineMs) {
    return requirements.stream().map(requirement -> judge(requirement, deadlineMs)).toList();
  }

  private RequirementResult judge(Requirement requirement, long deadlineMs) {
    var best =
        RequirementResult.newBuilder()
            .setRequirement(requirement)
            .setShortfall(Shortfall.NO_ATTESTATION)
            .build();
    for (var attestation : attestations) {
      if (Match.concerns(requirement, attestation.getCredential())) {
        var result = judge(requirement, attestation, deadlineMs);
        best = better(result, best) ? result : best;
      }
    }
    return best;
  }

  private RequirementResult judge(
      Requirement requirement, Attestation attestation, long deadlineMs) {
    var shortfall = shortfall(requirement, attestation, deadlineMs);
    return RequirementResult.newBuilder()
        .setRequirement(requirement)
        .setMet(shortfall == Shortfall.SHORTFALL_UNSPECIFIED)
        .setAttestationId(attestation.getAttestationId())
        .setShortfall(shortfall)
        .setValidUntilMs(attestation.getValidUntilMs())
        .build();
  }

  private Shortfall shortfall(Requirement requirement, Attestation attestation, long deadlineMs) {
    if (attestation.getStatus() != RecordStatus.ACTIVE) {
      return Shortfall.ATTESTATION_REVOKED;
    }
    if (!accredited(attestation.getBody())) {
      return Shortfall.BODY_NOT_ACCREDITED;
    }
    if (requirement.hasFacilityPrivilege()
        && !Agreements.covers(
            state,
            requirement.getFacilityPrivilege().getCenter(),
            attestation.getBody(),
            deadlineMs)) {
      return Shortfall.NO_AGREEMENT;
    }
    if (attestation.getValidFromMs() > nowMs) {
      return Shortfall.NOT_YET_VALID;
    }
    var quality = Match.quality(requirement, attestation.getCredential(), nowMs);
    if (quality != Shortfall.SHORTFALL_UNSPECIFIED) {
      return quality;
    }
    return attestation.getValidUntilMs() > deadlineMs
        ? Shortfall.SHORTFALL_UNSPECIFIED
        : Shortfall.ENDS_BEFORE_DEADLINE;
  }

  private boolean accredited(ByteString body) {
    return Tables.PARTICIPANTS
        .find(state, body)
        .filter(Participant::getAccredited)
        .filter(found -> found.getStatus() == RecordStatus.ACTIVE)
        .isPresent();
  }

  /** Met before unmet, nearer before farther, longer validity before shorter; else the first. */
  private static boolean better(RequirementResult one, RequirementResult other) {
    int byDistance = Integer.compare(distance(one.getShortfall()), distance(other.getShortfall()));
    return byDistance != 0 ? byDistance < 0 : one.getValidUntilMs() > other.getValidUntilMs();
  }

  private static int distance(Shortfall shortfall) {
    return switch (shortfall) {
      case SHORTFALL_UNSPECIFIED -> 0;
      case ENDS_BEFORE_DEADLINE -> 1;
      case SCREENING_TOO_OLD -> 2;
      case COVER_TOO_LOW -> 3;
      case NOT_YET_VALID -> 4;
      case NO_AGREEMENT -> 5;
      case BODY_NOT_ACCREDITED -> 6;
      case ATTESTATION_REVOKED -> 7;
      case NO_ATTESTATION, UNRECOGNIZED -> 8;
    };
  }
}
