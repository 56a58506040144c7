package org.readledger.ledger.node.rules.postings;

import com.google.protobuf.ByteString;
import java.util.LinkedHashSet;
import java.util.List;
import org.readledger.ledger.proto.ClaimPrice;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.PostStudy;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementRule;

/** What the market's rules add to a centre's terms, frozen into the posting at its height. */
final class FrozenTerms {

  private static final String JURISDICTION = "$JURISDICTION";

  private FrozenTerms() {}

  /** The market's requirements in the order of their rules, then the centre's own; none twice. */
  static List<Requirement> requirements(MarketRules rules, ByteString center, PostStudy post) {
    var requirements = new LinkedHashSet<Requirement>();
    for (var rule : rules.getRequirementRulesList()) {
      if (applies(rule, post.getTerms())) {
        rule.getRequirementsList()
            .forEach(asked -> requirements.add(placed(asked, center, post.getTerms())));
      }
    }
    post.getExtraRequirementsList()
        .forEach(asked -> requirements.add(placed(asked, center, post.getTerms())));
    return List.copyOf(requirements);
  }

  /** The first row that matches; an unpriced claim costs nothing. */
  static ClaimPrice claimPrice(MarketRules rules, PostingTerms terms) {
    return rules.getClaimPricesList().stream()
        .filter(price -> anyOr(price.getModality(), terms.getModality()))
        .filter(price -> anyOr(price.getBodyRegion(), terms.getBodyRegion()))
        .filter(
            price ->
                price.getPriority() == Priority.PRIORITY_UNSPECIFIED
                    || price.getPriority() == terms.getPriority())
        .findFirst()
        .orElse(ClaimPrice.getDefaultInstance());
  }

  private static boolean applies(RequirementRule rule, PostingTerms terms) {
    return anyOr(rule.getJurisdiction(), terms.getJurisdiction())
        && anyOr(rule.getModality(), terms.getModality())
        && anyOr(rule.getSubspecialty(), terms.getSubspecialty());
  }

  private static boolean anyOr(String stated, String actual) {
    return stated.isEmpty() || stated.equals(actual);
  }

  private static Requirement placed(Requirement asked, ByteString center, PostingTerms terms) {
    var placed = asked.toBuilder();
    if (asked.hasLicense() && asked.getLicense().getJurisdiction().equals(JURISDICTION)) {
      placed.getLicenseBuilder().setJurisdiction(terms.getJurisdiction());
    }
    if (asked.hasFacilityPrivilege() && asked.getFacilityPrivilege().getCenter().isEmpty()) {
      placed.getFacilityPrivilegeBuilder().setCenter(center);
    }
    return placed.build();
  }
}
