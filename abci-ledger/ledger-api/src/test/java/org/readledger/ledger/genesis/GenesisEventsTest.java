package org.readledger.ledger.genesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.signing.KeyIds;

class GenesisEventsTest {

  @Test
  void genesisImpliesItsRulesAndEveryParticipantWithKeys() {
    var events = GenesisEvents.of(genesis().build(), 7);
    assertThat(events).hasSize(2);
    assertThat(events.getFirst().getMarketRulesAdopted().getDemo()).isTrue();
    var registered = events.getLast().getParticipantRegistered();
    assertThat(registered.getParticipant().getRegisteredAtMs()).isEqualTo(7);
    assertThat(registered.getKeys(0).getKeyId()).isEqualTo(KeyIds.of(key()).bytes());
  }

  @Test
  void aGenesisThatContradictsItselfIsRefused() {
    refused(genesis().clearRules(), "genesis states no rules");
    refused(genesis().clearParticipants(), "genesis names no operator");
    refused(genesis().addParticipants(operator()), "genesis names a participant twice");
    refused(
        genesis().addParticipants(operator().setParticipantId(id(9))), "genesis names a key twice");
    refused(genesis().setDemo(false), "genesis holds a demo key but does not say demo");
    refused(
        genesis().addParticipants(operator().setParticipantId(ByteString.EMPTY)),
        "a participant's identifier in genesis has not 16 bytes");
  }

  @Test
  void theDemoRulesSpeakOnlyTheirOwnVocabulary() {
    var rules = DemoMarketRules.rules();
    assertThat(rules.getJurisdictionsList()).hasSize(51).doesNotHaveDuplicates();
    assertThat(rules.getModalitiesList())
        .containsExactly("CT", "MR", "US", "CR", "DX", "MG", "NM", "PT", "XA");
    assertThat(new HashSet<>(rules.getBodyRegionsList())).hasSize(rules.getBodyRegionsCount());
    for (var rule : rules.getRequirementRulesList()) {
      assertThat(
              rule.getSubspecialty().isEmpty()
                  || rules.getSpecialtiesList().contains(rule.getSubspecialty()))
          .isTrue();
    }
    assertThat(rules.getClaimPricesList())
        .allSatisfy(price -> assertThat(price.getClaimCost()).isBetween(1L, 5L));
  }

  private static void refused(GenesisState.Builder genesis, String because) {
    assertThatThrownBy(() -> GenesisEvents.of(genesis.build(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(because);
  }

  private static GenesisState.Builder genesis() {
    return GenesisState.newBuilder()
        .setDemo(true)
        .setRules(DemoMarketRules.rules())
        .addParticipants(operator());
  }

  private static GenesisParticipant.Builder operator() {
    return GenesisParticipant.newBuilder()
        .setParticipantId(id(1))
        .setKind(ParticipantKind.OPERATOR)
        .addKeys(key());
  }

  private static KeyDeclaration key() {
    return KeyDeclaration.newBuilder()
        .setAlgorithm(KeyAlgorithm.ED25519)
        .setPublicKey(ByteString.copyFrom(new byte[32]))
        .setCustody(KeyCustody.PERSONAL)
        .setHolder(id(2))
        .addScopes(KeyScope.MANAGE_KEYS)
        .setDemo(true)
        .build();
  }

  private static ByteString id(int number) {
    var bytes = new byte[16];
    bytes[15] = (byte) number;
    return ByteString.copyFrom(bytes);
  }
}
