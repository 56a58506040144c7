package org.readledger.marketplace.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.act.MarketNames;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.wallet.Balance;
import org.readledger.marketplace.wallet.Wallet;
import org.readledger.marketplace.wording.Labels;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A centre's board over the projected rows. */
@Service
class ProjectedBoard implements CentreBoard {

  private static final int MOST_CLOSED = 50;

  private final PostingRecords postings;
  private final JdbcClient jdbc;
  private final MarketNames names;
  private final Wallet wallet;
  private final Clock clock;

  ProjectedBoard(
      PostingRecords postings, JdbcClient jdbc, MarketNames names, Wallet wallet, Clock clock) {
    this.postings = postings;
    this.jdbc = jdbc;
    this.names = names;
    this.wallet = wallet;
    this.clock = clock;
  }

  @Override
  public Board board(UserAccount staff) {
    RoleCheck.require(staff, Role.CENTER_STAFF, Role.CENTER_ADMIN);
    var records = postings.ofCenter(staff.organisation());
    var deliveries = deliveries(staff);
    var tiles = records.stream().map(record -> tile(record, deliveries)).toList();
    var now = clock.instant();
    Predicate<BoardTile> running =
        tile -> tile.state() == ReadState.POSTED || tile.state() == ReadState.CLAIMED;
    Balance balance = wallet.balance(staff);
    return new Board(
        soonest(tiles, ReadState.POSTED),
        soonest(tiles, ReadState.CLAIMED),
        of(tiles, ReadState.REPORTED)
            .sorted(Comparator.comparing(t -> t.acceptBy().orElse(Instant.MAX)))
            .toList(),
        of(tiles, ReadState.ACCEPTED).limit(MOST_CLOSED).toList(),
        of(tiles, ReadState.DISPUTED).toList(),
        Stream.concat(of(tiles, ReadState.WITHDRAWN), of(tiles, ReadState.RETURNED))
            .limit(MOST_CLOSED)
            .toList(),
        Stream.of(Priority.STAT, Priority.URGENT, Priority.ROUTINE)
            .map(priority -> TurnaroundFigures.of(records, priority, now))
            .toList(),
        (int) tiles.stream().filter(running).count(),
        (int) tiles.stream().filter(running).filter(t -> t.deadline().isBefore(now)).count(),
        balance.held(),
        balance.available());
  }

  @Override
  public Optional<BoardTile> find(UserAccount staff, PostingId posting) {
    RoleCheck.require(staff, Role.CENTER_STAFF, Role.CENTER_ADMIN);
    return postings
        .find(posting)
        .filter(record -> record.center().equals(staff.organisation()))
        .map(record -> tile(record, deliveries(staff)));
  }

  private static Stream<BoardTile> of(List<BoardTile> tiles, ReadState state) {
    return tiles.stream().filter(tile -> tile.state() == state);
  }

  private static List<BoardTile> soonest(List<BoardTile> tiles, ReadState state) {
    return of(tiles, state).sorted(Comparator.comparing(BoardTile::deadline)).toList();
  }

  private Map<String, String> deliveries(UserAccount staff) {
    return jdbc
        .sql(
            """
            select p.posting_id, coalesce(nullif(r.sentence, ''), a.sentence, '') as sentence
            from market_posting p
            left join lateral (select sentence from market_report r where r.filed
              and r.posting_id = p.posting_id order by r.version desc limit 1) r on true
            left join market_anchoring a on a.posting_id = p.posting_id and not a.done
            where p.center = ?
            """)
        .param(staff.organisation().hex())
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private BoardTile tile(PostingRecord record, Map<String, String> deliveries) {
    var read = record.read();
    var posted = Instant.ofEpochMilli(record.ledger().getPostedAtMs());
    var reported = time(record.reportedAtMs());
    return new BoardTile(
        record.id(),
        record.displayNumber(),
        record.state(),
        record.terms().getPriority(),
        Labels.study(record.terms().getModality(), record.terms().getBodyRegion()),
        record.details().accession(),
        posted,
        record.deadline(),
        record.terms().getFee(),
        readerName(record),
        record.holder().isPresent() ? time(read.getClaimedAtMs()) : Optional.empty(),
        read.getManifestVersion(),
        read.getReportCount(),
        read.getFinalVersion(),
        reported,
        reported.map(at -> Duration.between(posted, at)),
        time(read.getAcceptByMs()),
        record.state() == ReadState.DISPUTED ? record.details().dispute() : "",
        deliveries.getOrDefault(record.id().hex(), ""));
  }

  private String readerName(PostingRecord record) {
    return switch (record.state()) {
      case CLAIMED, REPORTED, ACCEPTED, DISPUTED ->
          record.reader().map(id -> names.of(id.bytes())).orElse("");
      default -> "";
    };
  }

  private static Optional<Instant> time(long ms) {
    return ms > 0 ? Optional.of(Instant.ofEpochMilli(ms)) : Optional.empty();
  }
}
