package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.id.AccessLogId;
import org.readledger.ledger.id.AgreementId;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.AcceptReport;
import org.readledger.ledger.proto.AmendPosting;
import org.readledger.ledger.proto.AnchorAccessLog;
import org.readledger.ledger.proto.AnchorManifest;
import org.readledger.ledger.proto.AttestCredential;
import org.readledger.ledger.proto.ClaimRead;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.DisputeReport;
import org.readledger.ledger.proto.EnrolKey;
import org.readledger.ledger.proto.FileReport;
import org.readledger.ledger.proto.IssueCredits;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.PostStudy;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.RecordAgreement;
import org.readledger.ledger.proto.RedeemCredits;
import org.readledger.ledger.proto.RegisterParticipant;
import org.readledger.ledger.proto.ReleaseRead;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ledger.proto.RevokeAttestation;
import org.readledger.ledger.proto.RevokeKey;
import org.readledger.ledger.proto.WithdrawPosting;

/** Typed operations, ready to be put into a {@link TransactionDraft}. Digests have 32 bytes. */
public final class Operations {

  private Operations() {}

  /** By the operator: takes a participant into the market with its first keys. */
  public static Operation registerParticipant(
      ParticipantId participant, ParticipantKind kind, List<KeyDeclaration> keys) {
    var message =
        RegisterParticipant.newBuilder()
            .setParticipantId(participant.bytes())
            .setKind(kind)
            .addAllKeys(keys);
    return Operation.newBuilder().setRegisterParticipant(message).build();
  }

  /** Adds a key to the author. */
  public static Operation enrolKey(KeyDeclaration key) {
    return Operation.newBuilder().setEnrolKey(EnrolKey.newBuilder().setKey(key)).build();
  }

  /** Ends a key of the author for good. */
  public static Operation revokeKey(KeyId key) {
    return Operation.newBuilder()
        .setRevokeKey(RevokeKey.newBuilder().setKeyId(key.bytes()))
        .build();
  }

  /** By the operator: credits for money received under a payment reference, once and for all. */
  public static Operation issueCredits(
      ParticipantId account, long amount, String paymentReference) {
    var message =
        IssueCredits.newBuilder()
            .setAccount(account.bytes())
            .setAmount(amount)
            .setPaymentReference(paymentReference);
    return Operation.newBuilder().setIssueCredits(message).build();
  }

  /** Takes credits out of the author's account against a payout, once and for all. */
  public static Operation redeemCredits(long amount, String payoutReference) {
    var message = RedeemCredits.newBuilder().setAmount(amount).setPayoutReference(payoutReference);
    return Operation.newBuilder().setRedeemCredits(message).build();
  }

  /** By an accredited body: says something of a reader that the ledger will enforce. */
  public static Operation attestCredential(
      AttestationId attestation,
      ParticipantId subject,
      Credential credential,
      long validFromMs,
      long validUntilMs,
      ByteString evidenceDigest) {
    var message =
        AttestCredential.newBuilder()
            .setAttestationId(attestation.bytes())
            .setSubject(subject.bytes())
            .setCredential(credential)
            .setValidFromMs(validFromMs)
            .setValidUntilMs(validUntilMs)
            .setEvidenceDigest(evidenceDigest);
    return Operation.newBuilder().setAttestCredential(message).build();
  }

  /** By the body that attested. */
  public static Operation revokeAttestation(AttestationId attestation, RevocationReason reason) {
    var message =
        RevokeAttestation.newBuilder().setAttestationId(attestation.bytes()).setReason(reason);
    return Operation.newBuilder().setRevokeAttestation(message).build();
  }

  /** By a centre: privileges that this body attests count at the centre. */
  public static Operation recordAgreement(
      AgreementId agreement, ParticipantId body, long validUntilMs, ByteString documentDigest) {
    var message =
        RecordAgreement.newBuilder()
            .setAgreementId(agreement.bytes())
            .setBody(body.bytes())
            .setValidUntilMs(validUntilMs)
            .setDocumentDigest(documentDigest);
    return Operation.newBuilder().setRecordAgreement(message).build();
  }

  /** By a centre: offers a study to readers and holds the fee. */
  public static Operation postStudy(
      PostingId posting, PostingTerms terms, List<Requirement> extraRequirements) {
    var message =
        PostStudy.newBuilder()
            .setPostingId(posting.bytes())
            .setTerms(terms)
            .addAllExtraRequirements(extraRequirements);
    return Operation.newBuilder().setPostStudy(message).build();
  }

  /** By the posting's centre: the Merkle root over the study's frames. Versions count from 1. */
  public static Operation anchorManifest(
      PostingId posting, int version, ByteString root, int leafCount, int instanceCount) {
    var message =
        AnchorManifest.newBuilder()
            .setPostingId(posting.bytes())
            .setVersion(version)
            .setRoot(root)
            .setLeafCount(leafCount)
            .setInstanceCount(instanceCount);
    return Operation.newBuilder().setAnchorManifest(message).build();
  }

  /** By the posting's centre: raises the fee. */
  public static Operation raiseFee(PostingId posting, long fee) {
    return amend(AmendPosting.newBuilder().setPostingId(posting.bytes()).setFee(fee));
  }

  /** By the posting's centre: raises the priority. */
  public static Operation raisePriority(PostingId posting, Priority priority) {
    return amend(AmendPosting.newBuilder().setPostingId(posting.bytes()).setPriority(priority));
  }

  /** By the posting's centre: a later deadline. */
  public static Operation extendDeadline(PostingId posting, long deadlineMs) {
    return amend(AmendPosting.newBuilder().setPostingId(posting.bytes()).setDeadlineMs(deadlineMs));
  }

  /** By the posting's centre: takes the offer back. */
  public static Operation withdrawPosting(PostingId posting) {
    return Operation.newBuilder()
        .setWithdrawPosting(WithdrawPosting.newBuilder().setPostingId(posting.bytes()))
        .build();
  }

  /** By a reader: asks for one or more postings; the payee is the reader or the practice. */
  public static Operation claimRead(List<PostingId> postings, ParticipantId payee) {
    var message =
        ClaimRead.newBuilder()
            .addAllPostingIds(postings.stream().map(LedgerId::bytes).toList())
            .setPayee(payee.bytes());
    return Operation.newBuilder().setClaimRead(message).build();
  }

  /** By the holder: gives the read back. */
  public static Operation releaseRead(PostingId posting) {
    return Operation.newBuilder()
        .setReleaseRead(ReleaseRead.newBuilder().setPostingId(posting.bytes()))
        .build();
  }

  /** By the holder: a report's digest. Versions count from 1 per read, whoever wrote them. */
  public static Operation fileReport(
      PostingId posting, int version, ReportKind kind, ByteString digest, int manifestVersion) {
    var message =
        FileReport.newBuilder()
            .setPostingId(posting.bytes())
            .setVersion(version)
            .setKind(kind)
            .setDigest(digest)
            .setManifestVersion(manifestVersion);
    return Operation.newBuilder().setFileReport(message).build();
  }

  /** By the posting's centre: accepts the final report and pays. */
  public static Operation acceptReport(PostingId posting, int reportVersion) {
    var message =
        AcceptReport.newBuilder().setPostingId(posting.bytes()).setReportVersion(reportVersion);
    return Operation.newBuilder().setAcceptReport(message).build();
  }

  /** By the posting's centre: refuses the final report for a reason kept off the ledger. */
  public static Operation disputeReport(
      PostingId posting, int reportVersion, ByteString reasonDigest) {
    var message =
        DisputeReport.newBuilder()
            .setPostingId(posting.bytes())
            .setReportVersion(reportVersion)
            .setReasonDigest(reasonDigest);
    return Operation.newBuilder().setDisputeReport(message).build();
  }

  /** By a gateway: the Merkle root of a batch of access records. Sequences count from 1. */
  public static Operation anchorAccessLog(
      AccessLogId log, long sequence, ByteString root, int recordCount) {
    var message =
        AnchorAccessLog.newBuilder()
            .setLogId(log.bytes())
            .setSequence(sequence)
            .setRoot(root)
            .setRecordCount(recordCount);
    return Operation.newBuilder().setAnchorAccessLog(message).build();
  }

  private static Operation amend(AmendPosting.Builder message) {
    return Operation.newBuilder().setAmendPosting(message).build();
  }
}
