package org.readledger.ui.centre;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.posting.Board;
import org.readledger.marketplace.posting.BoardTile;
import org.readledger.marketplace.posting.CentreBoard;
import org.readledger.marketplace.posting.PacsAnswer;
import org.readledger.marketplace.posting.PacsSearch;
import org.readledger.marketplace.posting.PacsStudy;
import org.readledger.marketplace.posting.PostingChoices;
import org.readledger.marketplace.posting.PostingEstimate;
import org.readledger.marketplace.posting.PostingForm;
import org.readledger.marketplace.posting.PostingService;
import org.readledger.marketplace.posting.PreparePosting;
import org.readledger.marketplace.posting.StudyFilter;
import org.readledger.marketplace.reports.FiledReport;
import org.readledger.marketplace.reports.ReportService;
import org.readledger.marketplace.settlement.SettlementService;
import org.readledger.marketplace.worklist.WorklistUpdate;
import org.readledger.marketplace.worklist.WorklistUpdates;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;
import org.readledger.ui.shell.LedgerPulse;
import org.springframework.stereotype.Component;

/** A centre's board, postings and settlements, for the staff member who is signed in. */
@Component
class CentreLogic {

  private final CurrentUser currentUser;
  private final CentreBoard board;
  private final PacsSearch pacs;
  private final PostingService postings;
  private final ReportService reports;
  private final SettlementService settlement;
  private final WorklistUpdates updates;
  private final LedgerPulse pulse;

  CentreLogic(
      CurrentUser currentUser,
      CentreBoard board,
      PacsSearch pacs,
      PostingService postings,
      ReportService reports,
      SettlementService settlement,
      WorklistUpdates updates,
      LedgerPulse pulse) {
    this.currentUser = currentUser;
    this.board = board;
    this.pacs = pacs;
    this.postings = postings;
    this.reports = reports;
    this.settlement = settlement;
    this.updates = updates;
    this.pulse = pulse;
  }

  UserAccount staff() {
    return currentUser.require();
  }

  Board board() {
    return board.board(staff());
  }

  Optional<BoardTile> tile(PostingId posting) {
    return board.find(staff(), posting);
  }

  AutoCloseable subscribe(Consumer<WorklistUpdate> listener) {
    return updates.subscribe(listener);
  }

  boolean concerns(UserAccount staff, WorklistUpdate update) {
    return update.centre().equals(staff.organisation());
  }

  PacsAnswer search(UserAccount staff, StudyFilter filter) {
    return pacs.search(staff, filter);
  }

  PostingChoices choices() {
    return postings.choices();
  }

  PostingForm defaults(PacsStudy study) {
    return postings.defaults(staff(), study);
  }

  PostingEstimate estimate(PostingForm form) {
    return postings.estimate(staff(), form);
  }

  PreparePosting prepare(PostingForm form) {
    return postings.prepare(staff(), form);
  }

  CompletableFuture<ActOutcome> post(PreparePosting.Ready ready) {
    return postings.post(staff(), ready);
  }

  CompletableFuture<ActOutcome> raise(PostingId posting, long fee) {
    return postings.amend(
        staff(), posting, OptionalLong.of(fee), Optional.empty(), Optional.empty());
  }

  String withdrawalTerms(PostingId posting) {
    return postings.withdrawalTerms(staff(), posting);
  }

  CompletableFuture<ActOutcome> withdraw(PostingId posting) {
    return postings.withdraw(staff(), posting);
  }

  List<FiledReport> versions(PostingId posting) {
    return reports.versions(staff(), posting);
  }

  Optional<byte[]> pdf(UserAccount staff, PostingId posting, int version) {
    return reports.pdf(staff, posting, version);
  }

  void retryDelivery(PostingId posting, int version) {
    reports.retryDelivery(staff(), posting, version);
  }

  String acceptTerms(PostingId posting) {
    return settlement.acceptTerms(staff(), posting);
  }

  PreparedTransaction prepareAccept(PostingId posting) {
    return settlement.prepareAccept(staff(), posting);
  }

  CompletableFuture<ActOutcome> accept(PostingId posting) {
    return settlement.accept(staff(), posting);
  }

  CompletableFuture<ActOutcome> dispute(PostingId posting, String reason) {
    return settlement.dispute(staff(), posting, reason);
  }

  LedgerPulse pulse() {
    return pulse;
  }
}
