package org.readledger.marketplace.market;

import com.google.protobuf.ByteString;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per read for the operator's figures. */
@Component
@ProcessingGroup(MarketFiguresProjection.GROUP)
class MarketFiguresProjection {

  /** The processing group; its source is the chain. */
  static final String GROUP = "market-figures-chain";

  private final JdbcClient jdbc;

  MarketFiguresProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LedgerFact fact) {
    var event = fact.event();
    switch (event.getKindCase()) {
      case STUDY_POSTED -> posted(event.getStudyPosted().getPosting(), fact);
      case POSTING_AMENDED -> deadline(event.getPostingAmended().getPosting());
      case DEADLINES_EXTENDED ->
          event.getDeadlinesExtended().getPostingsList().forEach(this::deadline);
      case POSTING_WITHDRAWN -> changed(event.getPostingWithdrawn().getRead(), fact);
      case READ_CLAIMED -> changed(event.getReadClaimed().getRead(), fact);
      case READ_RELEASED -> changed(event.getReadReleased().getRead(), fact);
      case READ_EXPIRED -> changed(event.getReadExpired().getRead(), fact);
      case REPORT_FILED -> changed(event.getReportFiled().getRead(), fact);
      case REPORT_ACCEPTED -> changed(event.getReportAccepted().getRead(), fact);
      case REPORT_DISPUTED -> changed(event.getReportDisputed().getRead(), fact);
      case ATTESTATION_REVOKED,
          PARTICIPANT_REGISTERED,
          KEY_ENROLLED,
          KEY_REVOKED,
          CREDITS_ISSUED,
          CREDITS_REDEEMED,
          CREDENTIAL_ATTESTED,
          AGREEMENT_RECORDED,
          MANIFEST_ANCHORED,
          ACCESS_LOG_ANCHORED,
          MARKET_RULES_ADOPTED,
          KIND_NOT_SET -> {
        // none of these changes a read
      }
    }
  }

  private void posted(Posting posting, LedgerFact fact) {
    jdbc.sql(
            """
            insert into market_read (posting_id, state, deadline, posted_at, height)
            values (?, 'POSTED', ?, ?, ?) on conflict do nothing
            """)
        .params(
            hex(posting.getPostingId()),
            time(posting.getTerms().getDeadlineMs()),
            time(posting.getPostedAtMs()),
            fact.height())
        .update();
  }

  private void deadline(Posting posting) {
    jdbc.sql("update market_read set deadline = ? where posting_id = ?")
        .params(time(posting.getTerms().getDeadlineMs()), hex(posting.getPostingId()))
        .update();
  }

  private void changed(Read read, LedgerFact fact) {
    jdbc.sql(
            """
            update market_read set state = :state, height = :height,
              claimed_at = case when :state = 'CLAIMED' then :claimed else claimed_at end,
              reported_at = case when :state = 'REPORTED' then :at else reported_at end
            where posting_id = :id
            """)
        .param("state", read.getState().name())
        .param("height", fact.height())
        .param("claimed", read.getState() == ReadState.CLAIMED ? time(read.getClaimedAtMs()) : null)
        .param("at", Timestamp.from(fact.time()))
        .param("id", hex(read.getPostingId()))
        .update();
  }

  @ResetHandler
  void reset() {
    jdbc.sql("delete from market_read").update();
  }

  private static Timestamp time(long millis) {
    return Timestamp.from(Instant.ofEpochMilli(millis));
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
