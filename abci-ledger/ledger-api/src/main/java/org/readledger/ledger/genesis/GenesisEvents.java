package org.readledger.ledger.genesis;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.MarketRulesAdopted;
import org.readledger.ledger.proto.Participant;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.ParticipantRegistered;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.signing.KeyIds;

/**
 * The events that a genesis state implies. No block carries them: a projection derives them from
 * the genesis document, by the very function with which the node wrote its first state.
 */
public final class GenesisEvents {

  private GenesisEvents() {}

  /**
   * The events in order: the rules, then each participant with its keys.
   *
   * @param genesisTimeMs the genesis document's time, milliseconds since 1970-01-01T00:00:00Z
   * @throws IllegalArgumentException if there is no operator, rules are missing, an identifier is
   *     malformed or anything is named twice
   */
  public static List<LedgerEvent> of(GenesisState genesis, long genesisTimeMs) {
    requireSense(genesis);
    var events = new ArrayList<LedgerEvent>();
    events.add(
        LedgerEvent.newBuilder()
            .setMarketRulesAdopted(
                MarketRulesAdopted.newBuilder()
                    .setRules(genesis.getRules())
                    .setDemo(genesis.getDemo()))
            .build());
    for (var participant : genesis.getParticipantsList()) {
      events.add(
          LedgerEvent.newBuilder()
              .setParticipantRegistered(registered(participant, genesisTimeMs))
              .build());
    }
    return List.copyOf(events);
  }

  private static ParticipantRegistered registered(GenesisParticipant participant, long atMs) {
    var record =
        Participant.newBuilder()
            .setParticipantId(participant.getParticipantId())
            .setKind(participant.getKind())
            .setStatus(RecordStatus.ACTIVE)
            .setAccredited(participant.getAccredited())
            .setRegisteredAtMs(atMs);
    var event = ParticipantRegistered.newBuilder();
    for (var declaration : participant.getKeysList()) {
      var key = key(participant.getParticipantId(), declaration, atMs);
      record.addKeyIds(key.getKeyId());
      event.addKeys(key);
    }
    return event.setParticipant(record).build();
  }

  private static Key key(ByteString participant, KeyDeclaration declaration, long atMs) {
    return Key.newBuilder()
        .setKeyId(KeyIds.of(declaration).bytes())
        .setParticipantId(participant)
        .setDeclaration(declaration)
        .setStatus(RecordStatus.ACTIVE)
        .setEnrolledAtMs(atMs)
        .build();
  }

  private static void requireSense(GenesisState genesis) {
    require(genesis.hasRules() && genesis.getRules().getVersion() > 0, "genesis states no rules");
    require(
        genesis.getParticipantsList().stream()
            .anyMatch(participant -> participant.getKind() == ParticipantKind.OPERATOR),
        "genesis names no operator");
    Set<ByteString> participants = new HashSet<>();
    Set<ByteString> keys = new HashSet<>();
    for (var participant : genesis.getParticipantsList()) {
      requireSense(genesis, participant);
      require(
          participants.add(participant.getParticipantId()), "genesis names a participant twice");
      for (var key : participant.getKeysList()) {
        require(keys.add(KeyIds.of(key).bytes()), "genesis names a key twice");
      }
    }
  }

  private static void requireSense(GenesisState genesis, GenesisParticipant participant) {
    require(
        participant.getParticipantId().size() == LedgerId.BYTES,
        "a participant's identifier in genesis has not 16 bytes");
    require(
        participant.getKind() != ParticipantKind.UNRECOGNIZED
            && participant.getKind() != ParticipantKind.PARTICIPANT_KIND_UNSPECIFIED,
        "a participant in genesis has no kind");
    require(participant.getKeysCount() > 0, "a participant in genesis has no key");
    require(
        genesis.getDemo() || participant.getKeysList().stream().noneMatch(KeyDeclaration::getDemo),
        "genesis holds a demo key but does not say demo");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
