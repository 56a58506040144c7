package org.readledger.ledger.node.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.audit.AnchorAccessLogRule;
import org.readledger.ledger.node.rules.credentials.AttestCredentialRule;
import org.readledger.ledger.node.rules.credentials.RecordAgreementRule;
import org.readledger.ledger.node.rules.credentials.RevokeAttestationRule;
import org.readledger.ledger.node.rules.credits.IssueCreditsRule;
import org.readledger.ledger.node.rules.credits.RedeemCreditsRule;
import org.readledger.ledger.node.rules.participants.EnrolKeyRule;
import org.readledger.ledger.node.rules.participants.RegisterParticipantRule;
import org.readledger.ledger.node.rules.participants.RevokeKeyRule;
import org.readledger.ledger.node.rules.postings.AmendPostingRule;
import org.readledger.ledger.node.rules.postings.AnchorManifestRule;
import org.readledger.ledger.node.rules.postings.PostStudyRule;
import org.readledger.ledger.node.rules.postings.WithdrawPostingRule;
import org.readledger.ledger.node.rules.reads.ClaimReadRule;
import org.readledger.ledger.node.rules.reads.ReleaseReadRule;
import org.readledger.ledger.node.rules.reports.AcceptReportRule;
import org.readledger.ledger.node.rules.reports.DisputeReportRule;
import org.readledger.ledger.node.rules.reports.FileReportRule;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.RejectionCode;

/** Which rule judges which operation. */
final class OperationRules {

  /** All rules, in the order of the operations' numbers. */
  static final List<OperationRule> ALL =
      List.of(
          new RegisterParticipantRule(),
          new EnrolKeyRule(),
          new RevokeKeyRule(),
          new IssueCreditsRule(),
          new RedeemCreditsRule(),
          new AttestCredentialRule(),
          new RevokeAttestationRule(),
          new RecordAgreementRule(),
          new PostStudyRule(),
          new AnchorManifestRule(),
          new AmendPostingRule(),
          new WithdrawPostingRule(),
          new ClaimReadRule(),
          new ReleaseReadRule(),
          new FileReportRule(),
          new AcceptReportRule(),
          new DisputeReportRule(),
          new AnchorAccessLogRule());

  private static final Map<KindCase, Entry> BY_KIND = byKind();

  private OperationRules() {}

  private record Entry(OperationRule rule, OperationTerms terms) {}

  /** Whether the key's scopes cover the operation. */
  static boolean inScope(Key key, Operation operation) {
    var entry = BY_KIND.get(operation.getKindCase());
    return entry != null && key.getDeclaration().getScopesList().contains(entry.terms().scope());
  }

  /** Lets the rule decide, if the operation is open to the author's kind. */
  static Decision decide(Act act, Operation operation) {
    var entry = BY_KIND.get(operation.getKindCase());
    if (entry == null || !entry.terms().openTo(act.author().getKind())) {
      return Decision.refused(RejectionCode.NOT_PERMITTED);
    }
    return entry.rule().decide(act, operation);
  }

  private static Map<KindCase, Entry> byKind() {
    var rules = new EnumMap<KindCase, Entry>(KindCase.class);
    for (var rule : ALL) {
      rules.put(rule.terms().kind(), new Entry(rule, rule.terms()));
    }
    return rules;
  }
}
