package org.readledger.abci;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readledger.abci.example.kvstore.KvStoreApplication;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.RequestInfo;
import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.ResponseFinalizeBlock;

/** The key-value store decides as CometBFT's own does. */
class KvStoreApplicationTest {

  private final KvStoreApplication store = new KvStoreApplication();

  private static ByteString bytes(String text) {
    return ByteString.copyFromUtf8(text);
  }

  private ResponseFinalizeBlock finalizeBlock(long height, String... txs) {
    RequestFinalizeBlock.Builder block = RequestFinalizeBlock.newBuilder().setHeight(height);
    for (String tx : txs) {
      block.addTxs(bytes(tx));
    }
    return store.finalizeBlock(block.build());
  }

  @ParameterizedTest
  @CsvSource({"a=b,0", "a:b,0", "a,2", "=b,2", "a=,2", "a=b=c,2", "a:b=c,2", ":b,2", "val=x,2"})
  void transactionsArePairsWithOneSeparator(String tx, int code) {
    assertThat(store.checkTx(RequestCheckTx.newBuilder().setTx(bytes(tx)).build()).getCode())
        .isEqualTo(code);
  }

  @Test
  void proposalDropsBadTransactionsAndWritesPairsWithAnEqualsSign() {
    RequestPrepareProposal request =
        RequestPrepareProposal.newBuilder().addTxs(bytes("a:b")).addTxs(bytes("bad")).build();
    assertThat(store.prepareProposal(request).getTxsList()).containsExactly(bytes("a=b"));
  }

  @Test
  void nothingIsVisibleBeforeCommit() {
    finalizeBlock(1, "a=1");
    assertThat(store.info(RequestInfo.getDefaultInstance()).getLastBlockHeight()).isZero();
    store.commit(RequestCommit.getDefaultInstance());
    assertThat(store.info(RequestInfo.getDefaultInstance()).getLastBlockHeight()).isEqualTo(1);
    assertThat(store.query(RequestQuery.newBuilder().setData(bytes("a")).build()).getValue())
        .isEqualTo(bytes("1"));
  }

  @Test
  void finalizedBlockIsForgottenWhenTheEngineGoesBeforeCommit() {
    finalizeBlock(1, "a=1");
    store.connectionClosed(ConnectionKind.CONSENSUS);
    store.commit(RequestCommit.getDefaultInstance());
    assertThat(store.info(RequestInfo.getDefaultInstance()).getLastBlockHeight()).isZero();
  }

  @Test
  void finalizingTwiceGivesTheSameHash() {
    assertThat(finalizeBlock(1, "a=1").getAppHash())
        .isEqualTo(finalizeBlock(1, "a=1").getAppHash());
  }

  @Test
  void validatorsAreChangedByTransactions() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    ResponseFinalizeBlock block = finalizeBlock(1, "val=ed25519!" + key + "!7");
    assertThat(block.getValidatorUpdates(0).getPower()).isEqualTo(7);
    store.commit(RequestCommit.getDefaultInstance());
    RequestQuery query =
        RequestQuery.newBuilder()
            .setPath("/val")
            .setData(ByteString.copyFrom(new byte[32]))
            .build();
    assertThat(store.query(query).getValue()).isNotEmpty();
  }
}
