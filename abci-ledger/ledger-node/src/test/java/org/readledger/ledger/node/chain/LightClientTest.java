package org.readledger.ledger.node.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.ledger.rpc.RpcException;

class LightClientTest {

  @TempDir Path folder;

  @Test
  void aStockLightClientVerifiesRecordsOfARealChainAlsoWhenItIsIdle() throws Exception {
    var genesis = OperatorGenesis.create();
    try (var chain = RealChain.start(folder, genesis.state(), EnvelopeNodeMain.class)) {
      var keyId = genesis.key().id().bytes();
      try (var light = new CometRpc(chain.startLightClient())) {
        chain.await("the light client", () -> proves(light, "keys", keyId));
        var transaction = genesis.issueOne("ref-1");
        assertThat(chain.submit(transaction).orElseThrow().code()).isZero();
        var body = SignedTransaction.parseFrom(transaction).getBody();
        var nonce = TransactionBody.parseFrom(body).getNonce();
        chain.await("the proof of a new record", () -> proves(light, "reads", nonce));
        assertThat(light.query("/store/reads/key", nonce, true).value()).isEqualTo(body);
        var height = chain.height();
        chain.await("idle blocks", () -> chain.height() >= height + 2);
        assertThat(proves(light, "reads", nonce)).isTrue();
        assertThat(proves(light, "reads", ByteString.copyFromUtf8("absent"))).isFalse();
      }
    }
  }

  private static boolean proves(CometRpc light, String store, ByteString key) {
    try {
      var answer = light.query("/store/" + store + "/key", key, true);
      return answer.code() == 0 && !answer.value().isEmpty();
    } catch (RpcException e) {
      return false;
    }
  }
}
