package org.readledger.marketplace.imaging.access;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Read;

/** What each event of the chain changes in who holds which read. */
final class HoldingEvents {
  private HoldingEvents() {}

  /** A read and what is known of it after an event. */
  record Change(ByteString posting, ReadHolding holding) {}

  /** The change, if this event is about a read's holder or manifest. */
  static Optional<Change> of(
      LedgerEvent event, java.util.function.Function<ByteString, Optional<ReadHolding>> known) {
    return switch (event.getKindCase()) {
      case STUDY_POSTED ->
          change(event.getStudyPosted().getRead(), event.getStudyPosted().getPosting().getCenter());
      case READ_CLAIMED ->
          change(event.getReadClaimed().getRead(), event.getReadClaimed().getCenter());
      case READ_RELEASED ->
          change(event.getReadReleased().getRead(), event.getReadReleased().getCenter());
      case READ_EXPIRED ->
          change(event.getReadExpired().getRead(), event.getReadExpired().getCenter());
      case POSTING_WITHDRAWN ->
          change(event.getPostingWithdrawn().getRead(), event.getPostingWithdrawn().getCenter());
      case REPORT_FILED ->
          change(event.getReportFiled().getRead(), event.getReportFiled().getCenter());
      case REPORT_ACCEPTED ->
          change(event.getReportAccepted().getRead(), event.getReportAccepted().getCenter());
      case REPORT_DISPUTED ->
          change(event.getReportDisputed().getRead(), event.getReportDisputed().getCenter());
      case MANIFEST_ANCHORED -> {
        ByteString posting = event.getManifestAnchored().getManifest().getPostingId();
        int version = event.getManifestAnchored().getManifest().getVersion();
        yield known
            .apply(posting)
            .map(
                before ->
                    new Change(
                        posting,
                        new ReadHolding(
                            before.centre(), before.holder(), before.state(), version)));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Change> change(Read read, ByteString centre) {
    return Optional.of(
        new Change(
            read.getPostingId(),
            new ReadHolding(centre, read.getHolder(), read.getState(), read.getManifestVersion())));
  }
}
