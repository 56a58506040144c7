package org.readledger.credentialing.file.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.readledger.credentialing.file.events.CredentialFileEvent;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmAttested;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmRevoked;
import org.readledger.credentialing.file.write.CredentialFileCommand.DecideFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.OpenFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.PlanAttestations;
import org.readledger.credentialing.file.write.CredentialFileCommand.RecordVerification;
import org.readledger.credentialing.file.write.CredentialFileCommand.StateElement;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.RandomIds;

/** The event-sourced credential file: loads, asks the rules, emits. It decides nothing itself. */
@Aggregate
public class CredentialFile {

  // Read by the framework alone, through reflection. Nothing until the first event: an empty text
  // would be stored as that event's identifier.
  @SuppressWarnings("UnusedVariable")
  @AggregateIdentifier
  private @Nullable String fileId;

  private FileState state = FileState.none();

  /** For the framework, which replays events into an empty file. */
  protected CredentialFile() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Verdict handle(OpenFile command) {
    return emit(FileRules.open(state, command));
  }

  @CommandHandler
  Verdict handle(StateElement command) {
    return emit(FileRules.state(state, command));
  }

  @CommandHandler
  Verdict handle(RecordVerification command) {
    return emit(FileRules.verify(state, command));
  }

  @CommandHandler
  Verdict handle(DecideFile command) {
    return emit(FileRules.decide(state, command));
  }

  @CommandHandler
  Verdict handle(PlanAttestations command) {
    return emit(FileRules.plan(state, command, CredentialFile::freshAttestationId));
  }

  @CommandHandler
  Verdict handle(ConfirmAttested command) {
    return emit(FileRules.confirmAttested(state, command));
  }

  @CommandHandler
  Verdict handle(ConfirmRevoked command) {
    return emit(FileRules.confirmRevoked(state, command));
  }

  @EventSourcingHandler
  void on(CredentialFileEvent event) {
    fileId = event.fileId();
    state = state.after(event);
  }

  private static Verdict emit(Verdict verdict) {
    FileRules.eventsOf(verdict).forEach(AggregateLifecycle::apply);
    return verdict;
  }

  private static String freshAttestationId() {
    return new AttestationId(RandomIds.next()).hex();
  }
}
