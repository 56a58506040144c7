package org.readledger.abci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.abci.AbciApplication;
import org.readledger.abci.AbciMethod;
import org.readledger.abci.AbciServer;
import org.readledger.abci.AbciServerOptions;
import org.readledger.abci.CallLog;
import org.readledger.abci.MethodTimings;
import org.readledger.abci.example.kvstore.KvStoreApplication;
import org.readledger.abci.grammar.AbciGrammar;
import org.readledger.abci.grammar.AbciGrammar.Conforms;
import org.readledger.abci.grammar.AbciGrammar.Start;

/** A validator of the real engine runs on the library, is killed, comes back, and ends with it. */
@Timeout(300)
class RealEngineTest {

  @TempDir Path home;

  @Test
  void engineRunsRecoversAndEndsWithItsApplication() throws Exception {
    EngineNode.initialise(home);
    AbciApplication application = new KvStoreApplication();
    AbciServerOptions options =
        AbciServerOptions.at("unix://" + home.resolve("app.sock")).withCheckTxWorkers(2);
    CallLog firstRun = new CallLog(100_000);
    MethodTimings timings = new MethodTimings();

    try (AbciServer server =
        AbciServer.start(application, options.withRecorder(firstRun).withMetrics(timings))) {
      try (EngineNode engine = EngineNode.start(home, server.address())) {
        assertThat(engine.commit("first=1")).contains("\"height\"").doesNotContain("error");
        assertThat(engine.submit("nonsense")).contains("\"code\":2");
        submitFromManyClients(engine, 400);
        assertThat(engine.commit("last=2")).doesNotContain("error");
        // base64 of "1"
        assertThat(engine.query("first")).contains("\"value\":\"MQ==\"").contains("exists");
        engine.kill();
      }
    }
    assertThat(AbciGrammar.check(firstRun.methods(), Start.CLEAN)).isEqualTo(new Conforms());
    assertThat(timings.of(AbciMethod.CHECK_TX).calls()).isGreaterThanOrEqualTo(403);
    assertThat(timings.of(AbciMethod.CHECK_TX).failures()).isZero();

    CallLog secondRun = new CallLog(100_000);
    AbciServer server = AbciServer.start(application, options.withRecorder(secondRun));
    try (EngineNode engine = EngineNode.start(home, server.address())) {
      assertThat(engine.query("last")).contains("\"value\":\"Mg==\"");
      assertThat(engine.commit("after=3")).doesNotContain("error");
      engine.awaitIdle();
      server.close();
      assertThat(engine.endsWithin(Duration.ofSeconds(10)))
          .as("the idle engine ends when its application does")
          .isTrue();
    } finally {
      server.close();
    }
    assertThat(AbciGrammar.check(secondRun.methods(), Start.RECOVERY)).isEqualTo(new Conforms());
  }

  private static void submitFromManyClients(EngineNode engine, int count) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
      List<Future<String>> answers =
          IntStream.range(0, count)
              .mapToObj(i -> clients.submit(() -> engine.submit("k" + i + "=v" + i)))
              .toList();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).contains("\"code\":0");
      }
    }
  }
}
