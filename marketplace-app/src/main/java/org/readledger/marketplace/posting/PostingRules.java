package org.readledger.marketplace.posting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.proto.ClaimPrice;
import org.readledger.ledger.proto.FacilityPrivilege;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementRule;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.marketplace.wording.Amounts;

/**
 * What the market rules make of a form: prices, requirements, problems. An estimate for people; the
 * ledger decides with the same tables. Pure.
 */
final class PostingRules {

  static final int MAX_QUESTION = 1000;
  private static final int MAX_FACT = 20;

  private static final int BASIS_POINTS = 10_000;
  private static final String JURISDICTION = "$JURISDICTION";

  private PostingRules() {}

  /** The first row that matches; nothing is charged when none does. */
  static ClaimPrice price(MarketRules rules, PostingForm form) {
    return rules.getClaimPricesList().stream()
        .filter(
            row ->
                matches(row.getModality(), form.modality())
                    && matches(row.getBodyRegion(), form.region())
                    && (row.getPriority() == Priority.PRIORITY_UNSPECIFIED
                        || row.getPriority() == form.priority()))
        .findFirst()
        .orElse(ClaimPrice.getDefaultInstance());
  }

  /** Rounded down, as the ledger does. */
  static long platformShare(MarketRules rules, long fee) {
    return Math.floorDiv(Math.multiplyExact(fee, (long) rules.getPlatformShareBps()), BASIS_POINTS);
  }

  /** Every requirement of every rule that matches, and the centre's own. */
  static List<Requirement> requirements(MarketRules rules, PostingForm form) {
    var all = new ArrayList<Requirement>();
    for (var rule : rules.getRequirementRulesList()) {
      if (applies(rule, form)) {
        rule.getRequirementsList().forEach(requirement -> all.add(filled(requirement, form)));
      }
    }
    if (form.privilegeHere()) {
      all.add(privilege());
    }
    return all.stream().distinct().toList();
  }

  /** Privileges at the posting's own centre; the empty id stands for it. */
  static Requirement privilege() {
    return Requirement.newBuilder()
        .setFacilityPrivilege(FacilityPrivilege.getDefaultInstance())
        .build();
  }

  private static boolean applies(RequirementRule rule, PostingForm form) {
    return matches(rule.getJurisdiction(), form.jurisdiction())
        && matches(rule.getModality(), form.modality())
        && matches(rule.getSubspecialty(), form.subspecialty());
  }

  private static Requirement filled(Requirement requirement, PostingForm form) {
    if (requirement.hasLicense()
        && requirement.getLicense().getJurisdiction().equals(JURISDICTION)) {
      var filled = requirement.toBuilder();
      filled.getLicenseBuilder().setJurisdiction(form.jurisdiction());
      return filled.build();
    }
    return requirement;
  }

  private static boolean matches(String pattern, String value) {
    return pattern.isEmpty() || pattern.equals(value);
  }

  /** What has to be changed before this can be posted. */
  static List<FieldProblem> problems(MarketRules rules, PostingForm form) {
    var problems = new ArrayList<FieldProblem>();
    code(problems, rules.getModalitiesList(), form.modality(), "modality", "a modality");
    code(problems, rules.getBodyRegionsList(), form.region(), "region", "a body region");
    code(
        problems,
        rules.getJurisdictionsList(),
        form.jurisdiction(),
        "jurisdiction",
        "the patient's state");
    if (!form.subspecialty().isEmpty()) {
      code(
          problems,
          rules.getSpecialtiesList(),
          form.subspecialty(),
          "subspecialty",
          "a subspecialty");
    }
    if (form.readingMode() != ReadingMode.IDENTIFIED) {
      // The proxy does not remove identity yet: nobody is to be promised that it does.
      problems.add(
          new FieldProblem(
              "readingMode", "Pseudonymised reading is not offered yet. Choose identified."));
    }
    terms(problems, rules, form);
    question(problems, form);
    return problems;
  }

  private static void code(
      List<FieldProblem> problems, List<String> table, String value, String field, String what) {
    if (!table.contains(value)) {
      problems.add(new FieldProblem(field, "Choose " + what + " from the list."));
    }
  }

  private static void terms(List<FieldProblem> problems, MarketRules rules, PostingForm form) {
    if (form.priority() == Priority.PRIORITY_UNSPECIFIED
        || form.priority() == Priority.UNRECOGNIZED) {
      problems.add(new FieldProblem("priority", "Choose routine, urgent or STAT."));
    }
    if (form.fee() < 1 || form.fee() > rules.getMaxFee()) {
      problems.add(
          new FieldProblem(
              "fee", "The fee is 1 to %s.".formatted(Amounts.credits(rules.getMaxFee()))));
    }
    if (form.onExpiry() == OnExpiry.ON_EXPIRY_UNSPECIFIED
        || form.onExpiry() == OnExpiry.UNRECOGNIZED) {
      problems.add(new FieldProblem("onExpiry", "Choose what happens at the deadline."));
    }
    var shortest = Duration.ofMillis(rules.getMinDeadlineMs());
    var longest = Duration.ofMillis(rules.getMaxDeadlineMs());
    if (form.due().compareTo(shortest) < 0 || form.due().compareTo(longest) > 0) {
      problems.add(
          new FieldProblem(
              "due",
              "The deadline lies %s to %s from now."
                  .formatted(Amounts.duration(shortest), Amounts.duration(longest))));
    }
  }

  private static void question(List<FieldProblem> problems, PostingForm form) {
    if (form.clinicalQuestion().isBlank()) {
      problems.add(new FieldProblem("clinicalQuestion", "Say what the reader is to answer."));
    } else if (form.clinicalQuestion().length() > MAX_QUESTION) {
      problems.add(
          new FieldProblem(
              "clinicalQuestion",
              "The question holds at most %,d characters.".formatted(MAX_QUESTION)));
    }
    if (form.ageBand().length() > MAX_FACT || form.sex().length() > MAX_FACT) {
      problems.add(new FieldProblem("ageBand", "Age band and sex hold at most 20 characters."));
    }
    if (form.blockedReaders().stream().anyMatch(id -> !id.matches("[0-9a-f]{32}"))) {
      problems.add(new FieldProblem("blockedReaders", "Choose readers from the list."));
    }
  }
}
