package org.readledger.marketplace.worklist;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.eligibility.Eligibilities;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.chain.LedgerUnreachable;
import org.readledger.platform.identity.Organisations;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Service;

/** The worklist over the projected rows; eligibility is asked of the ledger. */
@Service
class ProjectedWorklist implements Worklist {

  private static final String OPEN = "p.state = 1";

  private final PostingRecords postings;
  private final Eligibilities eligibilities;
  private final WorklistRows rows;
  private final Organisations organisations;
  private final LedgerQueries ledger;
  private final Clock clock;

  ProjectedWorklist(
      PostingRecords postings,
      Eligibilities eligibilities,
      WorklistRows rows,
      Organisations organisations,
      LedgerQueries ledger,
      Clock clock) {
    this.postings = postings;
    this.eligibilities = eligibilities;
    this.rows = rows;
    this.organisations = organisations;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public WorklistPage rows(UserAccount reader, WorklistQuery query) {
    RoleCheck.require(reader, Role.READER);
    var filter = WorklistFilter.of(query, clock.instant(), centersNamed(query.text()));
    var height = postings.height();
    return query.eligibleOnly()
        ? eligibleRows(reader, query, filter, height)
        : allRows(reader, query, filter, height);
  }

  private WorklistPage allRows(
      UserAccount reader, WorklistQuery query, WorklistFilter filter, long height) {
    var parameters = new HashMap<>(filter.parameters());
    var total = postings.count(filter.condition(), parameters);
    parameters.put("limit", query.limit());
    parameters.put("offset", query.offset());
    var ordered =
        filter.condition() + " order by " + filter.order() + " limit :limit offset :offset";
    var page = postings.where(ordered, parameters);
    return new WorklistPage(view(reader, page), total, height);
  }

  // What is eligible is known only to the ledger, so the page is cut after asking.
  private WorklistPage eligibleRows(
      UserAccount reader, WorklistQuery query, WorklistFilter filter, long height) {
    var all =
        postings.where(filter.condition() + " order by " + filter.order(), filter.parameters());
    var answers = answers(reader, all);
    var eligible = all.stream().filter(posting -> claimable(answers, posting)).toList();
    var page =
        eligible.stream()
            .skip(query.offset())
            .limit(query.limit())
            .map(posting -> rows.row(posting, answers))
            .toList();
    return new WorklistPage(page, eligible.size(), height);
  }

  @Override
  public WorklistCounts counts(UserAccount reader) {
    RoleCheck.require(reader, Role.READER);
    var open = postings.where(OPEN, Map.of());
    var answers = answers(reader, open);
    return new WorklistCounts(
        open.size(),
        (int) open.stream().filter(posting -> claimable(answers, posting)).count(),
        (int) open.stream().filter(p -> p.terms().getPriority() == Priority.STAT).count(),
        postings.heldBy(reader.organisation()).size(),
        maxHeld());
  }

  @Override
  public Optional<PostingDetail> detail(UserAccount reader, PostingId id) {
    RoleCheck.require(reader, Role.READER);
    return postings
        .find(id)
        .filter(p -> p.state() == ReadState.POSTED || p.isReadBy(reader.organisation()))
        .map(posting -> detail(reader, posting));
  }

  private PostingDetail detail(UserAccount reader, PostingRecord posting) {
    var row = rows.row(posting, answers(reader, List.of(posting)));
    var center = Map.of("center", posting.center().hex());
    return new PostingDetail(
        row,
        posting.frames(),
        posting.manifestHeight() > 0
            ? OptionalLong.of(posting.manifestHeight())
            : OptionalLong.empty(),
        claimSentence(row),
        walletAfter(reader, row),
        postings.count("p.center = :center and p.state = 4", center),
        postings.count("p.center = :center and p.state = 5", center));
  }

  private static String claimSentence(WorklistRow row) {
    return "Claiming spends %s and holds a deposit of %s until acceptance. Releasing in time returns both."
        .formatted(Amounts.credits(row.claimCost()), Amounts.credits(row.deposit()));
  }

  private OptionalLong walletAfter(UserAccount reader, WorklistRow row) {
    try {
      var available = ledger.account(reader.organisation()).getAvailable();
      return OptionalLong.of(available - row.claimCost() - row.deposit());
    } catch (LedgerUnreachable unknown) {
      return OptionalLong.empty();
    }
  }

  private int maxHeld() {
    try {
      return ledger.rules().getMaxConcurrentClaims();
    } catch (LedgerUnreachable unknown) {
      return 0;
    }
  }

  private List<WorklistRow> view(UserAccount reader, List<PostingRecord> page) {
    var answers = answers(reader, page);
    return page.stream().map(posting -> rows.row(posting, answers)).toList();
  }

  private Map<PostingId, PostingEligibility> answers(UserAccount reader, List<PostingRecord> page) {
    return eligibilities.of(reader.organisation(), page.stream().map(PostingRecord::id).toList());
  }

  private static boolean claimable(
      Map<PostingId, PostingEligibility> answers, PostingRecord posting) {
    var answer = answers.get(posting.id());
    return answer != null && answer.getClaimable();
  }

  private List<String> centersNamed(String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return organisations.ofKind(ParticipantKind.IMAGING_CENTER).stream()
        .filter(center -> center.name().toLowerCase(Locale.ROOT).contains(wanted))
        .map(center -> center.id().hex())
        .toList();
  }
}
