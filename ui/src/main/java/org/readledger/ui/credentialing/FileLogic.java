package org.readledger.ui.credentialing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.readledger.credentialing.attest.Attesting;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.read.FileViews.FileView;
import org.readledger.credentialing.file.read.FileViews.QueueRow;
import org.readledger.credentialing.file.write.Verdict;
import org.readledger.credentialing.workflow.CredentialFiles;
import org.readledger.ledger.id.HolderId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.identity.UserDirectory;
import org.readledger.platform.signing.PreparedTransaction;
import org.readledger.platform.signing.TransactionResult;
import org.readledger.ui.shell.LedgerPulse;
import org.springframework.stereotype.Component;

/** Credential files of the body of the person who is signed in. */
@Component
class FileLogic {

  private final CurrentUser currentUser;
  private final CredentialFiles files;
  private final Attesting attesting;
  private final UserDirectory directory;
  private final LedgerPulse pulse;

  FileLogic(
      CurrentUser currentUser,
      CredentialFiles files,
      Attesting attesting,
      UserDirectory directory,
      LedgerPulse pulse) {
    this.currentUser = currentUser;
    this.files = files;
    this.attesting = attesting;
    this.directory = directory;
    this.pulse = pulse;
  }

  UserAccount me() {
    return currentUser.require();
  }

  boolean mayVerify() {
    return me().has(Role.CREDENTIALING_STAFF);
  }

  boolean mayDecide() {
    return me().has(Role.CREDENTIALING_COMMITTEE);
  }

  List<QueueRow> queue() {
    return files.queue(me());
  }

  Optional<FileView> file(String fileId) {
    return files.file(me(), fileId);
  }

  String readerName(String participantHex) {
    return directory.nameOf(ParticipantId.of(participantHex));
  }

  String personName(String holderHex) {
    return directory
        .findByHolder(HolderId.of(holderHex))
        .map(UserAccount::displayName)
        .orElse("Somebody else");
  }

  String bodyName() {
    return directory.nameOf(me().organisation());
  }

  Verdict verify(String fileId, CredentialFiles.Answer answer) {
    return files.verify(me(), fileId, answer);
  }

  Verdict decide(String fileId, FileDecision decision, String reason) {
    return files.decide(me(), fileId, decision, reason);
  }

  Attesting.Preparation prepare(String fileId) {
    return attesting.prepare(me(), fileId);
  }

  Attesting.Preparation prepareRevocation(String attestationId, RevocationReason why) {
    return attesting.prepareRevocation(me(), attestationId, why);
  }

  CompletableFuture<TransactionResult> sign(PreparedTransaction transaction) {
    return attesting.sign(me(), transaction);
  }

  LedgerPulse pulse() {
    return pulse;
  }
}
