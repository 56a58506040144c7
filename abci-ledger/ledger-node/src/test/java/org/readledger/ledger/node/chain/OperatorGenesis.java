package org.readledger.ledger.node.chain;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import org.readledger.ledger.genesis.DemoMarketRules;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.IssueCredits;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.signing.Ed25519Key;
import org.readledger.ledger.tx.TransactionDraft;

/** A genesis with nobody but an operator, who issues single credits to itself. */
record OperatorGenesis(ParticipantId operator, Ed25519Key key) {

  static OperatorGenesis create() {
    return new OperatorGenesis(new ParticipantId(RandomIds.next()), Ed25519Key.generate());
  }

  GenesisState state() {
    return GenesisState.newBuilder()
        .setRules(DemoMarketRules.rules())
        .addParticipants(
            GenesisParticipant.newBuilder()
                .setParticipantId(operator.bytes())
                .setKind(ParticipantKind.OPERATOR)
                .addKeys(
                    KeyDeclaration.newBuilder()
                        .setAlgorithm(KeyAlgorithm.ED25519)
                        .setPublicKey(key.publicKey())
                        .setCustody(KeyCustody.SERVICE)
                        .setHolder(RandomIds.next())
                        .addScopes(KeyScope.REGISTER)
                        .addScopes(KeyScope.MANAGE_KEYS)
                        .addScopes(KeyScope.TREASURY)))
        .build();
  }

  /** A transaction that issues one credit against a reference. */
  ByteString issueOne(String reference) {
    var operation =
        Operation.newBuilder()
            .setIssueCredits(
                IssueCredits.newBuilder()
                    .setAccount(operator.bytes())
                    .setAmount(1)
                    .setPaymentReference(reference))
            .build();
    var draft =
        TransactionDraft.of(RealChain.CHAIN_ID, operator, Instant.now(), List.of(operation));
    return draft.signedWith(key.sign(RealChain.CHAIN_ID, draft.body())).toByteString();
  }
}
