package org.readledger.abci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readledger.abci.proto.CheckTxType;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseProcessProposal;

/** Bytes as CometBFT 0.38 to 0.40 puts them on the wire, length prefix included. */
@Timeout(20)
class WireVectorsTest {

  private AbciServer server;
  private RawClient client;
  private volatile RequestCheckTx checked;

  @BeforeEach
  void start() throws Exception {
    server =
        AbciServer.start(
            new TestApplication() {
              @Override
              public ResponseCheckTx checkTx(RequestCheckTx request) {
                checked = request;
                return ResponseCheckTx.getDefaultInstance();
              }

              @Override
              public ResponseProcessProposal processProposal(RequestProcessProposal request) {
                return ResponseProcessProposal.newBuilder()
                    .setStatus(ResponseProcessProposal.ProposalStatus.ACCEPT)
                    .build();
              }
            },
            AbciServerOptions.at("tcp://127.0.0.1:0"));
    client = RawClient.connect(server.address());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void echoIsAnsweredWithItsMessage() throws Exception {
    assertThat(client.sendHex("090a070a0568656c6c6f").readHex(10))
        .isEqualTo("0912070a0568656c6c6f");
  }

  @Test
  void flushIsAnswered() throws Exception {
    assertThat(client.sendHex("021200").readHex(3)).isEqualTo("021a00");
  }

  @Test
  void commitIsAnswered() throws Exception {
    assertThat(client.sendHex("025a00").readHex(3)).isEqualTo("026200");
  }

  @Test
  void newTransactionIsCheckedAsNew() throws Exception {
    assertThat(client.sendHex("07 42050a03616263").readHex(3)).isEqualTo("024a00");
    assertThat(checked.getTx().toStringUtf8()).isEqualTo("abc");
    assertThat(checked.getType()).isEqualTo(CheckTxType.NEW);
  }

  @Test
  void rememberedTransactionIsCheckedAsRecheck() throws Exception {
    assertThat(client.sendHex("09 42070a036162631001").readHex(3)).isEqualTo("024a00");
    assertThat(checked.getType()).isEqualTo(CheckTxType.RECHECK);
  }

  @Test
  void acceptedProposalIsStatusOne() throws Exception {
    assertThat(client.sendHex("03 8a0100").readHex(6)).isEqualTo("059201020801");
  }

  @Test
  void requestThatArrivesByteByByteIsAnswered() throws Exception {
    for (String each : List.of("09", "0a", "07", "0a", "05", "68", "65", "6c", "6c", "6f")) {
      client.sendHex(each);
      Thread.sleep(2);
    }
    assertThat(client.readHex(10)).isEqualTo("0912070a0568656c6c6f");
  }
}
