package org.readledger.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.tx.Operations;
import org.readledger.platform.PlatformAlone;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.testsystem.PlatformTestSystem;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks the engine and the application under an open outbox. */
@Tag("slow")
class EngineCrashTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  @Test
  void whatWasRecordedIsSubmittedOnceAfterEngineAndApplicationDied() throws Exception {
    try (var system = PlatformTestSystem.start()) {
      var database = system.freshDatabase();
      var properties = system.properties(database, system.keys().resolveSibling("data"));
      var key = "crash/" + UUID.randomUUID();
      long before;
      try (var first = run(properties)) {
        awaitSeeds(first);
        before = credits(first);
        system.killEngine();
        await(() -> !first.getBean(ChainStatus.class).now().connected());
        var open = submit(first, key);
        assertThat(open.isDone()).as("nobody pretends").isFalse();
      }
      system.startEngine();
      try (var second = run(properties)) {
        await(() -> state(second, key).equals("COMMITTED"));
        assertThat(submit(second, key).get(20, TimeUnit.SECONDS))
            .isInstanceOf(TransactionResult.Committed.class);
        assertThat(credits(second)).isEqualTo(before + 3);
      }
    }
  }

  private static ConfigurableApplicationContext run(java.util.Map<String, String> properties) {
    return new SpringApplicationBuilder(PlatformAlone.class)
        .web(WebApplicationType.SERVLET)
        .properties(new java.util.HashMap<>(properties))
        .run(
            properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
  }

  private static java.util.concurrent.CompletableFuture<TransactionResult> submit(
      ConfigurableApplicationContext application, String key) {
    var personas = application.getBean(DemoPersonas.class);
    var operator = personas.find("operator").orElseThrow().account().organisation();
    var reader = personas.find("smoke-reader-one").orElseThrow().account().organisation();
    return application
        .getBean(OutboxService.class)
        .submitOnce(key, operator, List.of(Operations.issueCredits(reader, 3, key)));
  }

  private static long credits(ConfigurableApplicationContext application) {
    var reader =
        application
            .getBean(DemoPersonas.class)
            .find("smoke-reader-one")
            .orElseThrow()
            .account()
            .organisation();
    return application.getBean(LedgerQueries.class).account(reader).getAvailable();
  }

  private static void awaitSeeds(ConfigurableApplicationContext application) throws Exception {
    await(
        () ->
            application
                    .getBean(JdbcClient.class)
                    .sql("select count(*) from ledger_outbox where state = 'COMMITTED'")
                    .query(Integer.class)
                    .single()
                >= 21);
  }

  private static String state(ConfigurableApplicationContext application, String key) {
    return application
        .getBean(JdbcClient.class)
        .sql("select state from ledger_outbox where business_key = ?")
        .param(key)
        .query(String.class)
        .single();
  }

  private static void await(java.util.concurrent.Callable<Boolean> holds) throws Exception {
    var until = System.nanoTime() + LIMIT.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.sleep(100);
    }
  }
}
