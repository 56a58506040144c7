package org.readledger.marketplace.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.MarketNames;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.marketplace.wording.Labels;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Service;

/** A reader's reads over the projected rows. */
@Service
class ProjectedReads implements MyReads {

  private final PostingRecords postings;
  private final MarketNames names;

  ProjectedReads(PostingRecords postings, MarketNames names) {
    this.postings = postings;
    this.names = names;
  }

  @Override
  public List<HeldRead> held(UserAccount reader) {
    RoleCheck.require(reader, Role.READER);
    return postings.heldBy(reader.organisation()).stream().map(this::view).toList();
  }

  @Override
  public List<HeldRead> finished(UserAccount reader, int limit) {
    RoleCheck.require(reader, Role.READER);
    return postings.reportedBy(reader.organisation(), Math.clamp(limit, 1, 500)).stream()
        .map(this::view)
        .toList();
  }

  @Override
  public Optional<HeldRead> find(UserAccount reader, PostingId posting) {
    RoleCheck.require(reader, Role.READER);
    return postings
        .find(posting)
        .filter(record -> record.isReadBy(reader.organisation()))
        .map(this::view);
  }

  private HeldRead view(PostingRecord record) {
    var terms = record.terms();
    var read = record.read();
    return new HeldRead(
        record.id(),
        record.displayNumber(),
        terms.getPriority(),
        record.deadline(),
        record.state(),
        terms.getModality(),
        terms.getBodyRegion(),
        Labels.region(terms.getBodyRegion()),
        terms.getJurisdiction(),
        names.of(record.center().bytes()),
        terms.getImageCount(),
        terms.getSeriesCount(),
        record.details().question(),
        record.details().ageBand(),
        record.details().sex(),
        terms.getReadingMode(),
        terms.getFee(),
        record.ledger().getPlatformShare(),
        record.ledger().getClaimCost(),
        record.ledger().getDeposit(),
        Instant.ofEpochMilli(read.getClaimedAtMs()),
        Instant.ofEpochMilli(read.getGraceUntilMs()),
        read.getManifestVersion(),
        record.frames(),
        record.manifestHeight(),
        read.getReportCount(),
        read.getAcceptByMs() > 0
            ? Optional.of(Instant.ofEpochMilli(read.getAcceptByMs()))
            : Optional.empty(),
        outcome(record));
  }

  private static String outcome(PostingRecord record) {
    var paid = record.terms().getFee() - record.ledger().getPlatformShare();
    return switch (record.state()) {
      case CLAIMED -> "Being read";
      case REPORTED ->
          "%s paid and %s returned on acceptance, by %s at the latest"
              .formatted(
                  Amounts.credits(paid),
                  Amounts.credits(record.ledger().getDeposit()),
                  Amounts.time(Instant.ofEpochMilli(record.read().getAcceptByMs())));
      case ACCEPTED -> Amounts.credits(paid) + " paid";
      case DISPUTED -> Amounts.credits(record.terms().getFee()) + " held until it is resolved";
      case POSTED, WITHDRAWN, RETURNED, READ_STATE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
