package org.readledger.credentialing.file.read;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmAttested;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmRevoked;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.stereotype.Component;

/** The chain's answer goes back into the file. The file ignores what it knows already. */
@Component
@ProcessingGroup(WhenAttestedThenConfirmInFile.GROUP)
@DisallowReplay
class WhenAttestedThenConfirmInFile {

  static final String GROUP = "credentialing-confirm-chain";

  private final CommandGateway commands;
  private final PlannedAttestationIndex planned;

  WhenAttestedThenConfirmInFile(CommandGateway commands, PlannedAttestationIndex planned) {
    this.commands = commands;
    this.planned = planned;
  }

  @EventHandler
  void on(LedgerFact fact) {
    var event = fact.event();
    if (event.hasCredentialAttested()) {
      var id = hex(event.getCredentialAttested().getAttestation().getAttestationId());
      planned
          .placeOf(id)
          .ifPresent(
              at ->
                  commands.sendAndWait(
                      new ConfirmAttested(
                          at.fileId(), at.elementId(), id, fact.txHash(), fact.time())));
    } else if (event.hasAttestationRevoked()) {
      var attestation = event.getAttestationRevoked().getAttestation();
      var id = hex(attestation.getAttestationId());
      var reason = attestation.getRevocationReason().name();
      planned
          .placeOf(id)
          .ifPresent(
              at ->
                  commands.sendAndWait(
                      new ConfirmRevoked(at.fileId(), at.elementId(), id, reason, fact.time())));
    }
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
