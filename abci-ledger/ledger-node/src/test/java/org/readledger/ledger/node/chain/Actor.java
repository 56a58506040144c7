package org.readledger.ledger.node.chain;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.signing.Ed25519Key;
import org.readledger.ledger.tx.TransactionDraft;

/** A participant with one personal key. */
record Actor(ParticipantId id, ParticipantKind kind, Ed25519Key key, List<KeyScope> scopes) {

  static Actor of(ParticipantKind kind, KeyScope... scopes) {
    return new Actor(
        new ParticipantId(RandomIds.next()), kind, Ed25519Key.generate(), List.of(scopes));
  }

  KeyDeclaration declaration() {
    return KeyDeclaration.newBuilder()
        .setAlgorithm(KeyAlgorithm.ED25519)
        .setPublicKey(key.publicKey())
        .setCustody(KeyCustody.PERSONAL)
        .setHolder(id.bytes())
        .addScopes(KeyScope.MANAGE_KEYS)
        .addAllScopes(scopes)
        .build();
  }

  GenesisParticipant inGenesis() {
    return GenesisParticipant.newBuilder()
        .setParticipantId(id.bytes())
        .setKind(kind)
        .setAccredited(kind == ParticipantKind.CREDENTIALING_BODY)
        .addKeys(declaration())
        .build();
  }

  ByteString signs(List<Operation> operations) {
    var draft = TransactionDraft.of(RealChain.CHAIN_ID, id, Instant.now(), operations);
    return draft.signedWith(key.sign(RealChain.CHAIN_ID, draft.body())).toByteString();
  }
}
