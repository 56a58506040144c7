package org.readledger.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readledger.launcher.smoke.HeldRead;

/**
 * SIGKILL in the middle of the story, with a payment just recorded whose credits the ledger has yet
 * to issue: whatever was answered stands, and nothing happens twice.
 */
@Tag("acceptance")
@Order(Order.DEFAULT + 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillAcceptanceTest {

  private static final long CREDITS = 500;

  private RunningWhole whole;
  private HeldRead read;
  private HeldRead.Facts before;

  @BeforeAll
  void stopInTheMiddleOfTheStory() {
    whole = RunningWhole.shared();
    whole.awaitHealthy();
    read = HeldRead.begin(whole::status);
    before = read.steadyFacts();
    assertThat(before.holder()).startsWith("Smoke test reader one");
    assertThat(before.postings()).isEqualTo(1);
    assertThat(before.draft()).isNotEmpty();
  }

  @ParameterizedTest
  @Order(1)
  @ValueSource(strings = {"web", "ledger-0", "engine-0", "database"})
  void aKilledProcessComesBackAndNothingIsLostOrDoubled(String process) {
    HeldRead.Credits had = read.credits();
    RunningWhole.Victim victim = whole.victim(process);
    String order = read.pay(CREDITS);

    victim.kill();
    whole.awaitHealthy();

    nothingIsLostOrDoubled(had, order);
  }

  @Test
  @Order(2)
  void aKilledLauncherStartsAgainWithEverythingThere() {
    HeldRead.Credits had = read.credits();
    String order = read.pay(CREDITS);

    whole.killLauncher();
    whole.startAgain();

    nothingIsLostOrDoubled(had, order);
  }

  @Test
  @Order(3)
  void aPowerCutLosesNothingThatWasAnswered() {
    HeldRead.Credits had = read.credits();
    Runnable powerCut = whole.powerCut();
    String order = read.pay(CREDITS);

    powerCut.run();
    whole.startAgain();

    nothingIsLostOrDoubled(had, order);
  }

  @Test
  @Order(4)
  void theStoryGoesOnToItsEnd() {
    read.finish();

    assertThat(read.marketHealth().path("creditsAddUp").asBoolean(false)).isTrue();
  }

  private void nothingIsLostOrDoubled(HeldRead.Credits had, String order) {
    assertThat(read.isIssued(order)).as("credits paid for before the kill are issued").isTrue();
    assertThat(read.steadyFacts()).isEqualTo(before);
    assertThat(read.credits())
        .isEqualTo(new HeldRead.Credits(had.available() + CREDITS, had.movements() + 1));
    assertThat(read.marketHealth().path("creditsAddUp").asBoolean(false)).isTrue();
  }
}
