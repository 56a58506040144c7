package org.readledger.marketplace.readmodel;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.proto.Manifest;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the chain: a row per posting with its read, in the order of the blocks. */
@Component
@ProcessingGroup(PostingProjection.GROUP)
class PostingProjection {

  static final String GROUP = "market-posting-chain";

  private final JdbcClient jdbc;
  private final ReportProjection reports;
  private final ApplicationEventPublisher publisher;

  PostingProjection(
      JdbcClient jdbc, ReportProjection reports, ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.publisher = publisher;
  }

  @EventHandler
  void on(LedgerFact fact) {
    apply(fact);
    jdbc.sql("update market_progress set height = ? where name = 'chain'")
        .param(fact.height())
        .update();
    // Listeners look at the rows, so they hear of them once these are committed.
    CurrentUnitOfWork.get().afterCommit(unit -> publisher.publishEvent(new FactProjected(fact)));
  }

  private void apply(LedgerFact fact) {
    var event = fact.event();
    switch (event.getKindCase()) {
      case STUDY_POSTED -> insert(event.getStudyPosted().getPosting(), fact);
      case MANIFEST_ANCHORED -> anchored(event.getManifestAnchored().getManifest(), fact);
      case POSTING_AMENDED -> {
        amend(event.getPostingAmended().getPosting());
        update(event.getPostingAmended().getRead(), fact);
      }
      case POSTING_WITHDRAWN -> update(event.getPostingWithdrawn().getRead(), fact);
      case READ_CLAIMED -> update(event.getReadClaimed().getRead(), fact);
      case READ_RELEASED -> update(event.getReadReleased().getRead(), fact);
      case READ_EXPIRED -> update(event.getReadExpired().getRead(), fact);
      case REPORT_FILED -> {
        reports.filed(event.getReportFiled(), fact);
        update(event.getReportFiled().getRead(), fact);
      }
      case REPORT_ACCEPTED -> update(event.getReportAccepted().getRead(), fact);
      case REPORT_DISPUTED -> update(event.getReportDisputed().getRead(), fact);
      case DEADLINES_EXTENDED ->
          event.getDeadlinesExtended().getPostingsList().forEach(this::amend);
      default -> {
        // participants, keys, credentials and logs are other projections' business
      }
    }
  }

  private void insert(Posting posting, LedgerFact fact) {
    var terms = posting.getTerms();
    var id = hex(posting.getPostingId());
    jdbc.sql("insert into market_number (posting_id) values (?) on conflict do nothing")
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into market_posting (posting_id, center, state, priority, modality, region,
              jurisdiction, fee, claim_cost, images, deadline_ms, posted_at_ms, posting, read, height)
            values (:id, :center, 1, :priority, :modality, :region, :jurisdiction, :fee, :cost,
              :images, :deadline, :posted, :posting, :read, :height) on conflict do nothing
            """)
        .param("id", id)
        .param("center", hex(posting.getCenter()))
        .param("priority", terms.getPriorityValue())
        .param("modality", terms.getModality())
        .param("region", terms.getBodyRegion())
        .param("jurisdiction", terms.getJurisdiction())
        .param("fee", terms.getFee())
        .param("cost", posting.getClaimCost())
        .param("images", terms.getImageCount())
        .param("deadline", terms.getDeadlineMs())
        .param("posted", posting.getPostedAtMs())
        .param("posting", posting.toByteArray())
        .param("read", fact.event().getStudyPosted().getRead().toByteArray())
        .param("height", fact.height())
        .update();
  }

  private void amend(Posting posting) {
    var terms = posting.getTerms();
    jdbc.sql(
            """
            update market_posting set priority = :priority, fee = :fee, claim_cost = :cost,
              deadline_ms = :deadline, posting = :posting where posting_id = :id
            """)
        .param("priority", terms.getPriorityValue())
        .param("fee", terms.getFee())
        .param("cost", posting.getClaimCost())
        .param("deadline", terms.getDeadlineMs())
        .param("posting", posting.toByteArray())
        .param("id", hex(posting.getPostingId()))
        .update();
  }

  private void update(Read read, LedgerFact fact) {
    jdbc.sql(
            """
            update market_posting set state = :state, holder = :holder, last_holder = :last,
              claimed_at_ms = :claimed, first_claimed_ms = coalesce(first_claimed_ms, :claimed),
              reported_at_ms = case when :final > 0 then coalesce(reported_at_ms, :at) end,
              settled_at_ms = :settled, read = :read, height = :height where posting_id = :id
            """)
        .param("state", read.getStateValue())
        .param("holder", hexOrNull(read.getHolder()))
        .param("last", hexOrNull(read.getLastHolder()))
        .param("claimed", positiveOrNull(read.getClaimedAtMs()), java.sql.Types.BIGINT)
        .param("final", read.getFinalVersion())
        .param("at", fact.time().toEpochMilli())
        .param("settled", positiveOrNull(read.getSettledAtMs()), java.sql.Types.BIGINT)
        .param("read", read.toByteArray())
        .param("height", fact.height())
        .param("id", hex(read.getPostingId()))
        .update();
  }

  private void anchored(Manifest manifest, LedgerFact fact) {
    var id = hex(manifest.getPostingId());
    var stored =
        jdbc.sql("select read from market_posting where posting_id = ?")
            .param(id)
            .query(byte[].class)
            .optional();
    if (stored.isEmpty()) {
      return;
    }
    var read = ReadBytes.parse(stored.get()).toBuilder().setManifestVersion(manifest.getVersion());
    jdbc.sql(
            """
            update market_posting set manifest_frames = ?, manifest_height = ?, read = ?
            where posting_id = ?
            """)
        .params(manifest.getLeafCount(), fact.height(), read.build().toByteArray(), id)
        .update();
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate market_posting, market_ledger_report").update();
    jdbc.sql("update market_progress set height = 0 where name = 'chain'").update();
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private static @Nullable String hexOrNull(ByteString bytes) {
    return bytes.isEmpty() ? null : hex(bytes);
  }

  private static @Nullable Long positiveOrNull(long value) {
    return value > 0 ? value : null;
  }
}
