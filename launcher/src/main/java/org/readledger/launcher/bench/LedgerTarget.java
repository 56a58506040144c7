package org.readledger.launcher.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.JavaProgram;
import org.readledger.launcher.place.Json;
import org.readledger.ledger.genesis.DemoMarketRules;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.signing.Ed25519Key;
import org.readledger.ledger.tx.Operations;
import org.readledger.ledger.tx.TransactionDraft;
import tools.jackson.databind.JsonNode;

/**
 * The ledger node with its whole rules: each transaction is signed (Ed25519), checked, spends a
 * nonce and a payment reference, and moves one credit.
 */
final class LedgerTarget implements BenchTarget {

  private static final String MAIN = "org.readledger.ledger.node.LedgerNodeMain";

  private final JavaProgram java;
  private final ParticipantId operator = new ParticipantId(RandomIds.next());
  private final Ed25519Key key = Ed25519Key.generate();
  private final AtomicLong next = new AtomicLong();

  LedgerTarget(Checkout checkout) {
    this.java = JavaProgram.of(checkout, "abci-ledger/ledger-node");
  }

  @Override
  public String name() {
    return "our ledger";
  }

  @Override
  public JsonNode genesis(Path folder) {
    KeyDeclaration declaration =
        KeyDeclaration.newBuilder()
            .setAlgorithm(KeyAlgorithm.ED25519)
            .setPublicKey(key.publicKey())
            .setCustody(KeyCustody.SERVICE)
            .setHolder(operator.bytes())
            .addScopes(KeyScope.MANAGE_KEYS)
            .addScopes(KeyScope.TREASURY)
            .build();
    GenesisState state =
        GenesisState.newBuilder()
            .setRules(DemoMarketRules.rules())
            .addParticipants(
                GenesisParticipant.newBuilder()
                    .setParticipantId(operator.bytes())
                    .setKind(ParticipantKind.OPERATOR)
                    .addKeys(declaration))
            .build();
    try {
      return Json.parse(JsonFormat.printer().print(state));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the benchmark's genesis cannot be written", e);
    }
  }

  @Override
  public List<String> command(String address, Path folder) {
    return java.command(
        MAIN,
        List.of("-Xms256m", "-Xmx768m"),
        List.of("--listen", address, "--store", folder.resolve("store").toString()));
  }

  @Override
  public List<byte[]> transactions(String chainId, int count) {
    List<byte[]> transactions = new ArrayList<>(count);
    Instant now = Instant.now();
    for (int i = 0; i < count; i++) {
      TransactionDraft draft =
          TransactionDraft.of(
              chainId,
              operator,
              now,
              List.of(Operations.issueCredits(operator, 1, "bench-" + next.incrementAndGet())));
      transactions.add(draft.signedWith(key.sign(chainId, draft.body())).toByteArray());
    }
    return transactions;
  }
}
