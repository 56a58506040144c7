package org.readledger.marketplace.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.imaging.endpoint.CentreEndpoints;
import org.readledger.marketplace.posting.PacsAnswer;
import org.readledger.marketplace.posting.PacsSearch;
import org.readledger.marketplace.posting.PacsStudy;
import org.readledger.marketplace.posting.PostingForm;
import org.readledger.marketplace.posting.PostingService;
import org.readledger.marketplace.posting.PreparePosting;
import org.readledger.marketplace.posting.StudyFilter;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.reads.ClaimOutcome;
import org.readledger.marketplace.reads.ClaimService;
import org.readledger.marketplace.settlement.SettlementService;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.demo.DemoSeed;
import org.readledger.platform.identity.UserAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Brings each study of the demo to its state, step by step from where it stands, through the same
 * services people use. Open postings get a later deadline at each start; what people did with a
 * read is left alone.
 */
@Component
@ConditionalOnProperty(name = "readledger.demo", havingValue = "true")
class DemoReadSeed implements DemoSeed {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final DemoPersonas personas;
  private final CentreEndpoints endpoints;
  private final PacsSearch pacs;
  private final PostingService posting;
  private final ClaimService claims;
  private final SettlementService settlement;
  private final DemoReports reports;
  private final PostingRecords postings;
  private final Clock clock;

  DemoReadSeed(
      DemoPersonas personas,
      CentreEndpoints endpoints,
      PacsSearch pacs,
      PostingService posting,
      ClaimService claims,
      SettlementService settlement,
      DemoReports reports,
      PostingRecords postings,
      Clock clock) {
    this.personas = personas;
    this.endpoints = endpoints;
    this.pacs = pacs;
    this.posting = posting;
    this.claims = claims;
    this.settlement = settlement;
    this.reports = reports;
    this.postings = postings;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 400;
  }

  @Override
  public void seed() {
    for (var read : DemoRead.all()) {
      var center = persona(read.center());
      if (!endpoints.of(center.organisation()).isEmpty()) {
        study(center, read.description()).ifPresent(study -> bring(read, center, study));
      }
    }
  }

  private void bring(DemoRead read, UserAccount center, PacsStudy study) {
    var standing = newest(center, study);
    if (read.goal() == ReadState.POSTED) {
      keepOpen(read, center, study, standing);
    } else {
      advance(read, center, standing.orElseGet(() -> post(read, center, study)));
    }
  }

  private Optional<PostingRecord> newest(UserAccount center, PacsStudy study) {
    return postings.ofCenter(center.organisation()).stream()
        .filter(record -> record.details().studyUid().equals(study.studyUid()))
        .findFirst();
  }

  private void keepOpen(
      DemoRead read, UserAccount center, PacsStudy study, Optional<PostingRecord> standing) {
    if (standing.isEmpty() || isSettled(standing.get().state())) {
      post(read, center, study);
    } else if (standing.get().state() == ReadState.POSTED) {
      extend(read, center, standing.get());
    }
  }

  private void extend(DemoRead read, UserAccount center, PostingRecord open) {
    var wanted = clock.instant().plus(read.due());
    var missing = Duration.between(open.deadline(), wanted);
    if (missing.compareTo(read.due().dividedBy(2)) > 0) {
      expect(
          posting.amend(
              center, open.id(), OptionalLong.empty(), Optional.empty(), Optional.of(missing)));
    }
  }

  private static boolean isSettled(ReadState state) {
    return switch (state) {
      case ACCEPTED, WITHDRAWN, RETURNED -> true;
      default -> false;
    };
  }

  private PostingRecord post(DemoRead read, UserAccount center, PacsStudy study) {
    var prepared = posting.prepare(center, form(read, posting.defaults(center, study)));
    if (prepared instanceof PreparePosting.Ready ready) {
      expect(posting.post(center, ready));
      return await(ready.posting(), ReadState.POSTED);
    }
    throw new IllegalStateException("the demo could not post " + read.description());
  }

  private static PostingForm form(DemoRead read, PostingForm defaults) {
    return new PostingForm(
        defaults.studyUid(),
        defaults.modality(),
        read.region(),
        read.jurisdiction(),
        read.subspecialty(),
        read.priority(),
        read.due(),
        read.fee(),
        ReadingMode.IDENTIFIED,
        read.onExpiry(),
        read.question(),
        defaults.ageBand(),
        defaults.sex(),
        defaults.images(),
        defaults.series(),
        false,
        List.of());
  }

  // Each state is entered once: a read that went further, or back, is somebody's doing.
  private void advance(DemoRead read, UserAccount center, PostingRecord at) {
    var now = at;
    if (now.state() == ReadState.POSTED && read.goal() == ReadState.WITHDRAWN) {
      expect(posting.withdraw(center, now.id()));
      return;
    }
    if (now.state() == ReadState.POSTED && now.read().getAssignmentCount() == 0) {
      now = claim(read, now);
    }
    if (now.state() == ReadState.CLAIMED && isReported(read.goal())) {
      expect(reports.sign(persona(read.reader()), now.id(), ReportKind.FINAL));
      now = await(now.id(), ReadState.REPORTED);
    }
    if (now.state() == ReadState.REPORTED) {
      settle(read, center, now);
    }
  }

  private static boolean isReported(ReadState goal) {
    return switch (goal) {
      case REPORTED, ACCEPTED, DISPUTED -> true;
      default -> false;
    };
  }

  private PostingRecord claim(DemoRead read, PostingRecord open) {
    if (open.deadline().isBefore(clock.instant())) {
      return open;
    }
    var outcome = claims.claim(persona(read.reader()), open.id()).join();
    if (outcome instanceof ClaimOutcome.Claimed) {
      return await(open.id(), ReadState.CLAIMED);
    }
    throw new IllegalStateException("the demo's claim was refused: " + outcome.sentence());
  }

  private void settle(DemoRead read, UserAccount center, PostingRecord reported) {
    if (read.goal() == ReadState.ACCEPTED) {
      expect(settlement.accept(center, reported.id()));
    } else if (read.goal() == ReadState.DISPUTED) {
      expect(
          settlement.dispute(
              center, reported.id(), "Side differs between findings and impression."));
    }
  }

  private Optional<PacsStudy> study(UserAccount center, String description) {
    return switch (pacs.search(center, StudyFilter.everything())) {
      case PacsAnswer.Found found ->
          found.studies().stream()
              .filter(study -> study.description().equals(description))
              .findFirst();
      case PacsAnswer.Unavailable unavailable ->
          throw new IllegalStateException(unavailable.sentence());
    };
  }

  private PostingRecord await(PostingId id, ReadState state) {
    var until = Instant.now(clock).plus(PATIENCE);
    while (Instant.now(clock).isBefore(until)) {
      var record = postings.find(id).filter(found -> found.state() == state);
      if (record.isPresent()) {
        return record.get();
      }
      pause();
    }
    throw new IllegalStateException("the projection did not follow in time");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while seeding", e);
    }
  }

  private static void expect(CompletableFuture<ActOutcome> act) {
    var outcome = act.join();
    if (!(outcome instanceof ActOutcome.Done)) {
      throw new IllegalStateException("the demo's own act was refused: " + outcome.sentence());
    }
  }

  private UserAccount persona(String key) {
    return personas.find(key).orElseThrow().account();
  }
}
