package org.readledger.abci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.readledger.abci.handler.AbciHandler;
import org.readledger.abci.handler.QueryHandler;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.RequestVerifyVoteExtension;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseQuery;
import org.readledger.abci.proto.ResponseVerifyVoteExtension.VerifyStatus;

/** An application composed of parts has an answer to everything or is not made. */
class AbciApplicationBuilderTest {

  @Test
  void missingHandlersAreNamed() {
    assertThatThrownBy(
            () ->
                new AbciApplicationBuilder()
                    .checkTx(request -> ResponseCheckTx.getDefaultInstance())
                    .query(request -> ResponseQuery.getDefaultInstance())
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The ABCI application cannot start: nothing answers Info, InitChain, PrepareProposal,"
                + " ProcessProposal, FinalizeBlock, Commit.");
  }

  @Test
  void partsAnswerTheirMethodsAndTheRestHasTheSafeDefault() {
    AbciApplication base = new TestApplication();
    AbciApplication composed =
        new AbciApplicationBuilder()
            .info(base)
            .initChain(base)
            .checkTx(request -> ResponseCheckTx.newBuilder().setCode(7).build())
            .prepareProposal(base)
            .processProposal(base)
            .finalizeBlock(base)
            .commit(base)
            .register(new Answering("deep"))
            .build();

    assertThat(composed.query(RequestQuery.getDefaultInstance()).getLog()).isEqualTo("deep");
    assertThat(composed.checkTx(RawClient.checkTx("a").getCheckTx()).getCode()).isEqualTo(7);
    assertThat(
            composed
                .verifyVoteExtension(RequestVerifyVoteExtension.getDefaultInstance())
                .getStatus())
        .isEqualTo(VerifyStatus.ACCEPT);
    assertThat(
            composed
                .verifyVoteExtension(
                    RequestVerifyVoteExtension.newBuilder()
                        .setVoteExtension(ByteString.copyFromUtf8("x"))
                        .build())
                .getStatus())
        .isEqualTo(VerifyStatus.REJECT);
  }

  private record Answering(String log) implements QueryHandler {
    @Override
    public ResponseQuery query(RequestQuery request) {
      return ResponseQuery.newBuilder().setLog(log).build();
    }
  }

  @Test
  void secondAnswerToOneMethodIsRefused() {
    AbciApplicationBuilder builder =
        new AbciApplicationBuilder().query(request -> ResponseQuery.getDefaultInstance());
    assertThatThrownBy(() -> builder.register(new Answering("other")))
        .hasMessage("Two parts of the ABCI application answer Query.");
  }

  @Test
  void partThatAnswersNothingIsRefused() {
    assertThatThrownBy(() -> new AbciApplicationBuilder().register(new AbciHandler() {}))
        .hasMessageContaining("answers no ABCI method");
  }
}
