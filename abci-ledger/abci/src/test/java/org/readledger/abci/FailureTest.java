package org.readledger.abci;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readledger.abci.proto.Request;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.RequestReapTxs;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseCommit;
import org.readledger.abci.proto.ResponseFinalizeBlock;
import org.readledger.abci.proto.ResponsePrepareProposal;

/** What the engine is told when the application cannot go on. */
@Timeout(20)
class FailureTest {

  private static final AbciServerOptions OPTIONS = AbciServerOptions.at("tcp://127.0.0.1:0");

  @Test
  void failingApplicationEndsTheConnectionWithAnExceptionAfterTheAnswersBeforeIt()
      throws Exception {
    AbciApplication application =
        new TestApplication() {
          @Override
          public ResponseCheckTx checkTx(RequestCheckTx request) {
            if (request.getTx().toStringUtf8().equals("bad")) {
              throw new IllegalStateException("secret detail");
            }
            return super.checkTx(request);
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS.withCheckTxWorkers(2));
        RawClient client = RawClient.connect(server.address());
        RawClient other = RawClient.connect(server.address())) {
      client.send(RawClient.checkTx("good"), RawClient.checkTx("bad"), RawClient.checkTx("later"));
      assertThat(client.read().getCheckTx().getData().toStringUtf8()).isEqualTo("good");
      assertThat(client.read().getException().getError())
          .isEqualTo("the application failed in CheckTx: IllegalStateException");
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(other.send(RawClient.echo("alive")).read().getEcho().getMessage())
          .isEqualTo("alive");
    }
  }

  @Test
  void failureWhilePreparingAheadIsToldLikeAnyOther() throws Exception {
    AbciApplication application =
        new TestApplication() {
          @Override
          public CheckTxStep prepareCheckTx(RequestCheckTx request) {
            throw new StackOverflowError();
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS.withCheckTxWorkers(2));
        RawClient client = RawClient.connect(server.address())) {
      client.send(RawClient.checkTx("a"), RawClient.checkTx("b"));
      assertThat(client.read().getException().getError())
          .isEqualTo("the application failed in CheckTx: StackOverflowError");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void proposalThatIsNeitherAcceptedNorRejectedStopsTheEngineWithASentence() throws Exception {
    assertRefused(
        Request.newBuilder()
            .setProcessProposal(RequestProcessProposal.getDefaultInstance())
            .build(),
        new TestApplication(),
        "the application's answer to ProcessProposal is invalid: it neither accepts nor rejects");
  }

  @Test
  void blockWithMissingResultsStopsTheEngineWithASentence() throws Exception {
    assertRefused(
        Request.newBuilder()
            .setFinalizeBlock(
                RequestFinalizeBlock.newBuilder().addTxs(ByteString.copyFromUtf8("a")))
            .build(),
        new TestApplication() {
          @Override
          public ResponseFinalizeBlock finalizeBlock(RequestFinalizeBlock request) {
            return ResponseFinalizeBlock.getDefaultInstance();
          }
        },
        "the application's answer to FinalizeBlock is invalid: it has 0 results for 1 transactions");
  }

  @Test
  void proposalThatIsTooLargeWithItsOverheadStopsTheEngineWithASentence() throws Exception {
    assertRefused(
        Request.newBuilder()
            .setPrepareProposal(RequestPrepareProposal.newBuilder().setMaxTxBytes(11))
            .build(),
        new TestApplication() {
          @Override
          public ResponsePrepareProposal prepareProposal(RequestPrepareProposal request) {
            return ResponsePrepareProposal.newBuilder()
                .addTxs(ByteString.copyFromUtf8("0123456789"))
                .build();
          }
        },
        "the application's answer to PrepareProposal is invalid: its transactions take 12 bytes of"
            + " at most 11");
  }

  @Test
  void applicationWithoutMempoolOfItsOwnRefusesToReapOne() throws Exception {
    assertRefused(
        Request.newBuilder().setReapTxs(RequestReapTxs.getDefaultInstance()).build(),
        new TestApplication(),
        "the application failed in ReapTxs: UnsupportedOperationException");
  }

  private static void assertRefused(Request request, AbciApplication application, String sentence)
      throws Exception {
    try (AbciServer server = AbciServer.start(application, OPTIONS);
        RawClient client = RawClient.connect(server.address())) {
      assertThat(client.send(request).read().getException().getError()).isEqualTo(sentence);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void applicationIsToldWhenItsConsensusConnectionEnds() throws Exception {
    BlockingQueue<ConnectionKind> ended = new LinkedBlockingQueue<>();
    AbciApplication application =
        new TestApplication() {
          @Override
          public ResponseCommit commit(RequestCommit request) {
            return ResponseCommit.getDefaultInstance();
          }

          @Override
          public void connectionClosed(ConnectionKind kind) {
            ended.add(kind);
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS)) {
      try (RawClient client = RawClient.connect(server.address())) {
        client.send(RawClient.echo("hello"), RawClient.FLUSH, RawClient.COMMIT);
        client.read();
        client.read();
        client.read();
      }
      assertThat(ended.poll(5, TimeUnit.SECONDS)).isEqualTo(ConnectionKind.CONSENSUS);
    }
  }
}
