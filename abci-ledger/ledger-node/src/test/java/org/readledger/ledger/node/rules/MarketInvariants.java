package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readledger.ledger.node.rules.eligibility.Eligibility;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RequirementResult;

/** What must hold at every height, judged from the records and the events alone. */
final class MarketInvariants {

  private final Set<ByteString> settled = new HashSet<>();

  /** Checks the events of one transaction or block against the state after it. */
  void afterEvents(StateView state, List<LedgerEvent> events, long nowMs) {
    for (var event : events) {
      if (event.hasReadClaimed()) {
        claimedByAnEligibleReader(state, event.getReadClaimed().getRead(), nowMs);
      }
      if (event.hasReportAccepted()) {
        assertThat(settled.add(event.getReportAccepted().getRead().getPostingId()))
            .as("a read is settled once")
            .isTrue();
      }
      movementsSumToZero(event);
    }
  }

  /** Checks every record against every other. */
  void hold(StateView state) {
    Map<ByteString, Long> heldByReads = new HashMap<>();
    Map<ByteString, List<ByteString>> claimedBy = new HashMap<>();
    Tables.READS.forEachAfter(
        state,
        ByteString.EMPTY,
        read -> {
          var posting = Tables.POSTINGS.require(state, read.getPostingId());
          holderFitsState(read);
          heldByReads.merge(posting.getCenter(), read.getFeeHeld(), Math::addExact);
          heldByReads.merge(
              read.getHolder(), read.getClaimCostHeld() + read.getDepositHeld(), Math::addExact);
          if (read.getState() == ReadState.CLAIMED) {
            claimedBy
                .computeIfAbsent(read.getHolder(), ignored -> new ArrayList<>())
                .add(read.getPostingId());
            carriersAreUnrevoked(state, read);
          }
          feeFitsState(posting, read);
          return true;
        });
    accounts(state, heldByReads);
    Tables.SUBJECTS.forEachAfter(
        state,
        ByteString.EMPTY,
        subject -> {
          assertThat(subject.getHeldReadsList())
              .as("the index of held reads")
              .containsExactlyInAnyOrderElementsOf(
                  claimedBy.getOrDefault(subject.getParticipantId(), List.of()));
          assertThat(subject.getHeldReadsCount()).isLessThanOrEqualTo(3);
          return true;
        });
  }

  private static void accounts(StateView state, Map<ByteString, Long> heldByReads) {
    Tables.ACCOUNTS.forEachAfter(
        state,
        ByteString.EMPTY,
        (Account account) -> {
          assertThat(account.getAvailable()).isNotNegative();
          assertThat(account.getHeld())
              .as("what is held is what reads hold")
              .isEqualTo(heldByReads.getOrDefault(account.getParticipantId(), 0L));
          return true;
        });
  }

  private static void claimedByAnEligibleReader(StateView state, Read read, long nowMs) {
    var posting = Tables.POSTINGS.require(state, read.getPostingId());
    var results =
        Eligibility.of(state, read.getHolder(), nowMs)
            .judge(posting.getRequirementsList(), posting.getTerms().getDeadlineMs());
    assertThat(results).as("eligible at the claim").allMatch(RequirementResult::getMet);
    assertThat(posting.getTerms().getBlockedReadersList()).doesNotContain(read.getHolder());
    assertThat(nowMs).isLessThanOrEqualTo(posting.getTerms().getDeadlineMs());
  }

  private static void carriersAreUnrevoked(StateView state, Read read) {
    assertThat(read.getCarriedByList())
        .isNotEmpty()
        .allMatch(id -> Tables.ATTESTATIONS.require(state, id).getStatus() == RecordStatus.ACTIVE);
  }

  private static void holderFitsState(Read read) {
    boolean needsHolder =
        switch (read.getState()) {
          case CLAIMED, REPORTED, ACCEPTED, DISPUTED -> true;
          case POSTED, WITHDRAWN, RETURNED, READ_STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    assertThat(!read.getHolder().isEmpty()).as("holder in " + read).isEqualTo(needsHolder);
  }

  private static void feeFitsState(Posting posting, Read read) {
    boolean over =
        read.getState() == ReadState.ACCEPTED
            || read.getState() == ReadState.WITHDRAWN
            || read.getState() == ReadState.RETURNED;
    assertThat(read.getFeeHeld()).isEqualTo(over ? 0 : posting.getTerms().getFee());
  }

  private static void movementsSumToZero(LedgerEvent event) {
    long sum =
        event.getMovementsList().stream()
            .mapToLong(movement -> movement.getAvailableDelta() + movement.getHeldDelta())
            .sum();
    long expected = event.getCreditsIssued().getAmount() - event.getCreditsRedeemed().getAmount();
    assertThat(sum).isEqualTo(expected);
  }
}
