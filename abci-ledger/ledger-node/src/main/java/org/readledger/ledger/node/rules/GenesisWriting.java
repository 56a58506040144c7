package org.readledger.ledger.node.rules;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.genesis.GenesisEvents;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.ChainSettings;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.ParticipantRegistered;

/** Writes the first state from the events that genesis implies. */
final class GenesisWriting {

  private GenesisWriting() {}

  static List<LedgerEvent> write(WorkingState state, GenesisState genesis, long genesisTimeMs) {
    var events = GenesisEvents.of(genesis, genesisTimeMs);
    MarketBook.settle(
        state,
        ChainSettings.newBuilder()
            .setDemo(genesis.getDemo())
            .setOperator(operator(genesis))
            .setGenesisTimeMs(genesisTimeMs)
            .build());
    for (var event : events) {
      if (event.hasMarketRulesAdopted()) {
        MarketBook.adopt(state, event.getMarketRulesAdopted().getRules());
      }
      if (event.hasParticipantRegistered()) {
        register(state, event.getParticipantRegistered());
      }
    }
    return events;
  }

  private static ByteString operator(GenesisState genesis) {
    return genesis.getParticipantsList().stream()
        .filter(participant -> participant.getKind() == ParticipantKind.OPERATOR)
        .findFirst()
        .map(GenesisParticipant::getParticipantId)
        .orElseThrow();
  }

  private static void register(WorkingState state, ParticipantRegistered registered) {
    var participant = registered.getParticipant();
    Tables.PARTICIPANTS.put(state, participant.getParticipantId(), participant);
    registered.getKeysList().forEach(key -> Tables.KEYS.put(state, key.getKeyId(), key));
  }
}
