package org.readledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.readledger.platform.demo.DemoPersona;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.testsystem.PlatformTestSystem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One application on the shared system for all tests that break nothing. */
@SpringBootTest(
    classes = PlatformAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningPlatform {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int SEEDED = 21;

  @Autowired protected DemoPersonas personas;
  @Autowired protected JdbcClient jdbc;

  @DynamicPropertySource
  static void system(DynamicPropertyRegistry registry) {
    PlatformTestSystem.shared().register(registry);
  }

  @BeforeEach
  void participantsStandOnTheLedger() {
    eventually(
        "the demo is seeded",
        () ->
            jdbc.sql(
                        """
                        select count(*) from ledger_outbox
                        where state = 'COMMITTED' and business_key like 'demo/%'
                        """)
                    .query(Integer.class)
                    .single()
                >= SEEDED);
  }

  protected DemoPersona persona(String key) {
    return personas.find(key).orElseThrow();
  }

  protected static void eventually(String what, BooleanSupplier holds) {
    var until = System.nanoTime() + LIMIT.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
