package org.readledger.credentialing.workflow;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.ElementType;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.Verification;
import org.readledger.credentialing.file.read.FileViews;
import org.readledger.credentialing.file.read.FileViews.FileView;
import org.readledger.credentialing.file.read.FileViews.QueueRow;
import org.readledger.credentialing.file.write.CredentialFileCommand;
import org.readledger.credentialing.file.write.CredentialFileCommand.DecideFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.OpenFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.RecordVerification;
import org.readledger.credentialing.file.write.CredentialFileCommand.StateElement;
import org.readledger.credentialing.file.write.Verdict;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.signing.Sha256;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Component;

/** The credentialing workflow as staff use it. Every call names who acts; their body scopes it. */
@Component
public class CredentialFiles {

  private static final Verdict NO_SUCH_FILE =
      Verdict.refuse("There is no such file. Choose one from the queue.");

  private final CommandGateway commands;
  private final FileViews views;
  private final Evidence evidence;
  private final Clock clock;

  CredentialFiles(CommandGateway commands, FileViews views, Evidence evidence, Clock clock) {
    this.commands = commands;
    this.views = views;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** The body's files, the next due first. */
  public List<QueueRow> queue(UserAccount by) {
    return views.queue(by.organisation().hex());
  }

  /** One of the body's files. */
  public Optional<FileView> file(UserAccount by, String fileId) {
    return views.file(by.organisation().hex(), fileId);
  }

  /** The reader's newest file with this body, or a new one. */
  public String open(UserAccount by, ParticipantId reader) {
    var body = by.organisation().hex();
    var there = views.fileAbout(body, reader.hex());
    if (there.isPresent()) {
      return there.get();
    }
    var fileId = UUID.nameUUIDFromBytes(key(body, reader)).toString();
    commands.sendAndWait(
        new OpenFile(fileId, body, reader.hex(), by.holder().hex(), clock.instant()));
    return fileId;
  }

  // One file per body and reader: two people who open it at the same moment open the same file.
  private static byte[] key(String body, ParticipantId reader) {
    return Sha256.of(ByteString.copyFromUtf8(body), reader.bytes()).toByteArray();
  }

  /** Enters or corrects what the applicant states. */
  public Verdict state(UserAccount by, String fileId, Statement statement) {
    var element =
        new Element(
            statement.elementId(),
            statement.type(),
            statement.code().strip(),
            statement.amountMinor(),
            statement.currency().strip(),
            statement.validUntil(),
            statement.reference().strip());
    return send(by, fileId, new StateElement(fileId, element, by.holder().hex(), clock.instant()));
  }

  /** Records what a primary source answered. */
  public Verdict verify(UserAccount by, String fileId, Answer answer) {
    if (file(by, fileId).isEmpty()) {
      return NO_SUCH_FILE;
    }
    var verification =
        new Verification(
            answer.elementId(),
            answer.source().strip(),
            answer.method(),
            answer.result(),
            evidence.keep(by.organisation().hex(), answer.evidence(), clock.instant()),
            by.holder().hex(),
            clock.instant());
    return send(by, fileId, new RecordVerification(fileId, verification));
  }

  /** Decides a complete file. */
  public Verdict decide(UserAccount by, String fileId, FileDecision decision, String reason) {
    return send(
        by,
        fileId,
        new DecideFile(
            fileId,
            decision,
            by.holder().hex(),
            by.organisation().hex(),
            reason.strip(),
            clock.instant()));
  }

  private Verdict send(UserAccount by, String fileId, CredentialFileCommand command) {
    return file(by, fileId).isEmpty() ? NO_SUCH_FILE : commands.sendAndWait(command);
  }

  /**
   * What an applicant states.
   *
   * @param elementId a stable name in the file, for example `license-us-oh`
   * @param type what it is
   * @param code see {@link Element#code()}
   * @param amountMinor see {@link Element#amountMinor()}
   * @param currency see {@link Element#currency()}
   * @param validUntil when it ends
   * @param reference number at the source
   */
  public record Statement(
      String elementId,
      ElementType type,
      String code,
      long amountMinor,
      String currency,
      Instant validUntil,
      String reference) {}

  /**
   * What a source answered.
   *
   * @param elementId the element
   * @param source who was asked
   * @param method how
   * @param result what it said
   * @param evidence what it showed, as text; its SHA-256 goes on the ledger with the attestation
   */
  public record Answer(
      String elementId,
      String source,
      Verification.Method method,
      Verification.Result result,
      String evidence) {}
}
