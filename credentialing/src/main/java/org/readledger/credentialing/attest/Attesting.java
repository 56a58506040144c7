package org.readledger.credentialing.attest;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.readledger.credentialing.file.read.FileViews;
import org.readledger.credentialing.file.read.FileViews.ElementRow;
import org.readledger.credentialing.file.read.FileViews.FileView;
import org.readledger.credentialing.file.read.PlannedAttestationIndex;
import org.readledger.credentialing.file.write.CredentialFileCommand.PlanAttestations;
import org.readledger.credentialing.file.write.Verdict;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ledger.proto.RevokeAttestation;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;
import org.readledger.platform.signing.TransactionResult;
import org.readledger.platform.signing.TransactionService;
import org.springframework.stereotype.Component;

/**
 * Attesting and revoking: prepare, show, sign, submit.
 *
 * <p>Attestation ids are fixed in the file before anything is sent. A second attempt, on another
 * day or from another tab, names the same ids, which the ledger accepts once.
 */
@Component
public class Attesting {

  private final CommandGateway commands;
  private final FileViews files;
  private final PlannedAttestationIndex planned;
  private final TransactionService transactions;
  private final Clock clock;

  Attesting(
      CommandGateway commands,
      FileViews files,
      PlannedAttestationIndex planned,
      TransactionService transactions,
      Clock clock) {
    this.commands = commands;
    this.files = files;
    this.planned = planned;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What preparing leads to. */
  public sealed interface Preparation {

    /**
     * Ready to be shown and signed.
     *
     * @param transaction the exact bytes and their words
     * @param credentials what will be attested, in words
     */
    record Ready(PreparedTransaction transaction, List<String> credentials)
        implements Preparation {}

    /**
     * Not possible now.
     *
     * @param sentence what to do instead
     */
    record Refused(String sentence) implements Preparation {}
  }

  /** Prepares the attestations of everything approved and not yet on the ledger. */
  public Preparation prepare(UserAccount by, String fileId) {
    var body = by.organisation().hex();
    if (files.file(body, fileId).isEmpty()) {
      return new Preparation.Refused("There is no such file. Choose one from the queue.");
    }
    Verdict verdict =
        commands.sendAndWait(new PlanAttestations(fileId, by.holder().hex(), clock.instant()));
    return switch (verdict) {
      case Verdict.Refused refused -> new Preparation.Refused(refused.sentence());
      case Verdict.Accepted accepted -> prepareOpen(by, files.file(body, fileId).orElseThrow());
    };
  }

  private Preparation prepareOpen(UserAccount by, FileView file) {
    var open =
        file.elements().stream()
            .filter(row -> row.attestationId() == null)
            .filter(row -> row.element().type().attestable())
            .filter(row -> row.verification() != null)
            .toList();
    if (open.isEmpty()) {
      return new Preparation.Refused("Everything in this file is attested already.");
    }
    var operations = open.stream().map(row -> operation(file, row)).toList();
    return new Preparation.Ready(
        transactions.prepare(by, operations),
        open.stream().map(row -> row.element().title()).toList());
  }

  private Operation operation(FileView file, ElementRow row) {
    var id =
        planned
            .attestationIdOf(file.row().fileId(), row.element().elementId())
            .orElseThrow(() -> new IllegalStateException("an approved element has a planned id"));
    return CredentialStatement.attest(
        id, file.row().reader(), row.element(), Objects.requireNonNull(row.verification()));
  }

  /** Prepares the revocation of one attestation that this body made. */
  public Preparation prepareRevocation(UserAccount by, String attestationId, RevocationReason why) {
    var title = files.attestedElement(by.organisation().hex(), attestationId);
    if (title.isEmpty()) {
      return new Preparation.Refused("Your body has no such attestation.");
    }
    var operation =
        Operation.newBuilder()
            .setRevokeAttestation(
                RevokeAttestation.newBuilder()
                    .setAttestationId(ByteString.copyFrom(HexFormat.of().parseHex(attestationId)))
                    .setReason(why))
            .build();
    return new Preparation.Ready(
        transactions.prepare(by, List.of(operation)), List.of(title.get()));
  }

  /** Signs what was shown and follows it to its block. */
  public CompletableFuture<TransactionResult> sign(
      UserAccount by, PreparedTransaction transaction) {
    return transactions.signAndSubmit(by, transaction);
  }
}
