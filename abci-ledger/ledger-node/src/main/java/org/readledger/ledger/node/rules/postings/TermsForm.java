package org.readledger.ledger.node.rules.postings;

import java.util.Collections;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadingMode;

/** Whether a centre's terms fit the market's rules. */
final class TermsForm {

  private static final int MAX_IMAGES = 1_000_000;
  private static final int MAX_SERIES = 100_000;
  private static final int MAX_GATEWAY = 256;
  private static final int MAX_PREFERRED = 16;
  private static final int MAX_BLOCKED = 64;

  private TermsForm() {}

  static void check(FormCheck form, MarketRules rules, PostingTerms terms, long nowMs) {
    form.that("modality", rules.getModalitiesList().contains(terms.getModality()))
        .that("body_region", rules.getBodyRegionsList().contains(terms.getBodyRegion()))
        .that("jurisdiction", rules.getJurisdictionsList().contains(terms.getJurisdiction()))
        .that(
            "subspecialty",
            terms.getSubspecialty().isEmpty()
                || rules.getSpecialtiesList().contains(terms.getSubspecialty()))
        .that("priority", known(terms.getPriority()))
        .that("deadline_ms", deadlineFits(rules, terms.getDeadlineMs(), nowMs))
        .between("fee", terms.getFee(), 1, rules.getMaxFee())
        .that("reading_mode", known(terms.getReadingMode()))
        .that("on_expiry", known(terms.getOnExpiry()))
        .between("image_count", terms.getImageCount(), 0, MAX_IMAGES)
        .between("series_count", terms.getSeriesCount(), 0, MAX_SERIES)
        .text("gateway", terms.getGateway(), 1, MAX_GATEWAY)
        .that("gateway", isWebAddress(terms.getGateway()))
        .digest("details_digest", terms.getDetailsDigest());
    checkReaders(form, rules, terms, nowMs);
  }

  static boolean deadlineFits(MarketRules rules, long deadlineMs, long nowMs) {
    return deadlineMs >= nowMs + rules.getMinDeadlineMs()
        && deadlineMs <= nowMs + rules.getMaxDeadlineMs();
  }

  static boolean known(Priority priority) {
    return priority != Priority.PRIORITY_UNSPECIFIED && priority != Priority.UNRECOGNIZED;
  }

  private static boolean known(ReadingMode mode) {
    return mode == ReadingMode.IDENTIFIED || mode == ReadingMode.PSEUDONYMISED;
  }

  private static boolean known(OnExpiry onExpiry) {
    return onExpiry == OnExpiry.REOPEN || onExpiry == OnExpiry.RETURN_TO_CENTER;
  }

  private static boolean isWebAddress(String gateway) {
    return gateway.startsWith("https://") || gateway.startsWith("http://");
  }

  private static void checkReaders(
      FormCheck form, MarketRules rules, PostingTerms terms, long nowMs) {
    var preferred = terms.getPreferredReadersList();
    var blocked = terms.getBlockedReadersList();
    long until = terms.getPreferredUntilMs();
    boolean windowFits =
        preferred.isEmpty()
            ? until == 0
            : until > nowMs
                && until <= nowMs + rules.getMaxPreferredMs()
                && until <= terms.getDeadlineMs();
    form.distinctIds("preferred_readers", preferred, MAX_PREFERRED)
        .that("preferred_until_ms", windowFits)
        .distinctIds("blocked_readers", blocked, MAX_BLOCKED)
        .that("blocked_readers", Collections.disjoint(preferred, blocked));
  }
}
