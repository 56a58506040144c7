package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.proto.AttestCredential;
import org.readledger.ledger.proto.ClaimRead;
import org.readledger.ledger.proto.FileReport;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RegisterParticipant;
import org.readledger.ledger.signing.KeyIds;

/** One operation in words. */
final class OperationWords {

  private final Names names;
  private final PostingWords postings;

  OperationWords(Names names) {
    this.names = names;
    this.postings = new PostingWords(names);
  }

  String of(Operation operation) {
    return switch (operation.getKindCase()) {
      case REGISTER_PARTICIPANT -> register(operation.getRegisterParticipant());
      case ENROL_KEY -> "Enrol a key: %s.".formatted(key(operation.getEnrolKey().getKey()));
      case REVOKE_KEY ->
          "Revoke key %s for good.".formatted(name(operation.getRevokeKey().getKeyId()));
      case ISSUE_CREDITS, REDEEM_CREDITS -> money(operation);
      case ATTEST_CREDENTIAL -> attest(operation.getAttestCredential());
      case REVOKE_ATTESTATION ->
          "Revoke attestation %s: %s. Reads claimed on it are released."
              .formatted(
                  name(operation.getRevokeAttestation().getAttestationId()),
                  Phrases.word(operation.getRevokeAttestation().getReason()));
      case RECORD_AGREEMENT ->
          "Rely on the privileges attested by %s until %s, by the agreement with digest %s."
              .formatted(
                  name(operation.getRecordAgreement().getBody()),
                  Phrases.time(operation.getRecordAgreement().getValidUntilMs()),
                  Phrases.digest(operation.getRecordAgreement().getDocumentDigest()));
      case POST_STUDY -> postings.post(operation.getPostStudy());
      case ANCHOR_MANIFEST -> postings.anchor(operation.getAnchorManifest());
      case AMEND_POSTING -> postings.amend(operation.getAmendPosting());
      case WITHDRAW_POSTING ->
          "Withdraw posting %s. If a reader has claimed it, the reader is compensated from the fee."
              .formatted(name(operation.getWithdrawPosting().getPostingId()));
      case CLAIM_READ -> claim(operation.getClaimRead());
      case RELEASE_READ ->
          "Release read %s. After the grace period its claim cost is lost."
              .formatted(name(operation.getReleaseRead().getPostingId()));
      case FILE_REPORT -> report(operation.getFileReport());
      case ACCEPT_REPORT, DISPUTE_REPORT -> judgement(operation);
      case ANCHOR_ACCESS_LOG ->
          "Anchor batch %d of access log %s: %s, root %s."
              .formatted(
                  operation.getAnchorAccessLog().getSequence(),
                  name(operation.getAnchorAccessLog().getLogId()),
                  Phrases.count(operation.getAnchorAccessLog().getRecordCount(), "record"),
                  Phrases.digest(operation.getAnchorAccessLog().getRoot()));
      case KIND_NOT_SET ->
          throw new IllegalArgumentException("an operation of the transaction is not understood");
    };
  }

  private String register(RegisterParticipant operation) {
    return "Register %s as %s with %s: %s."
        .formatted(
            name(operation.getParticipantId()),
            Phrases.word(operation.getKind()),
            Phrases.count(operation.getKeysCount(), "key"),
            String.join("; ", operation.getKeysList().stream().map(this::key).toList()));
  }

  private String key(KeyDeclaration key) {
    List<String> scopes = key.getScopesList().stream().map(Phrases::word).toList();
    return "%s%s key %s, held by %s, for %s%s"
        .formatted(
            key.getDemo() ? "demo " : "",
            Phrases.word(key.getCustody()),
            name(KeyIds.of(key.getAlgorithm(), key.getPublicKey()).bytes()),
            name(key.getHolder()),
            Phrases.list(scopes),
            key.getRpId().isEmpty()
                ? ""
                : ", at %s (%s)".formatted(key.getRpId(), String.join(", ", key.getOriginsList())));
  }

  private String money(Operation operation) {
    if (operation.hasIssueCredits()) {
      var issue = operation.getIssueCredits();
      return "Issue %s to %s for payment %s."
          .formatted(
              Phrases.credits(issue.getAmount()),
              name(issue.getAccount()),
              issue.getPaymentReference());
    }
    var redeem = operation.getRedeemCredits();
    return "Redeem %s against payout %s."
        .formatted(Phrases.credits(redeem.getAmount()), redeem.getPayoutReference());
  }

  private String attest(AttestCredential operation) {
    return "Attest of %s: %s, valid from %s to %s, on evidence with digest %s."
        .formatted(
            name(operation.getSubject()),
            Phrases.credential(operation.getCredential(), names),
            Phrases.time(operation.getValidFromMs()),
            Phrases.time(operation.getValidUntilMs()),
            Phrases.digest(operation.getEvidenceDigest()));
  }

  private String claim(ClaimRead operation) {
    return "Claim %s %s. Claim cost and deposit are held; the fee will be paid to %s."
        .formatted(
            operation.getPostingIdsCount() == 1 ? "read" : "reads",
            Phrases.list(operation.getPostingIdsList().stream().map(this::name).toList()),
            name(operation.getPayee()));
  }

  private String report(FileReport operation) {
    return "File the %s report on read %s as version %d, digest %s, read from %s."
        .formatted(
            Phrases.word(operation.getKind()),
            name(operation.getPostingId()),
            operation.getVersion(),
            Phrases.digest(operation.getDigest()),
            operation.getManifestVersion() == 0
                ? "images not yet anchored"
                : "image manifest version " + operation.getManifestVersion());
  }

  private String judgement(Operation operation) {
    if (operation.hasAcceptReport()) {
      var accept = operation.getAcceptReport();
      return "Accept report version %d on read %s. The fee is paid and cannot be taken back."
          .formatted(accept.getReportVersion(), name(accept.getPostingId()));
    }
    var dispute = operation.getDisputeReport();
    return "Dispute report version %d on read %s for the reason with digest %s. Nothing is paid yet."
        .formatted(
            dispute.getReportVersion(),
            name(dispute.getPostingId()),
            Phrases.digest(dispute.getReasonDigest()));
  }

  private String name(ByteString id) {
    return names.of(id);
  }
}
