package org.readledger.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readledger.launcher.place.Json;
import tools.jackson.databind.JsonNode;

/** The story and its refusals over REST and DICOMweb, as {@code ./readledger smoke} walks them. */
@Tag("acceptance")
@Order(Order.DEFAULT + 1)
class SmokeAcceptanceTest {

  @Test
  void theStoryAndItsRefusalsHoldOnARunningWhole() {
    RunningWhole whole = RunningWhole.shared();

    RunningWhole.Finished smoke = whole.call("smoke", "--json");

    List<JsonNode> lines = smoke.stdout().lines().map(Json::parse).toList();
    assertThat(lines.stream().filter(SmokeAcceptanceTest::isFailedStep)).as(whole.log()).isEmpty();
    assertThat(smoke.exitCode()).as(smoke.stdout()).isZero();
    JsonNode sum = lines.getLast();
    assertThat(sum.path("failed").asInt(-1)).isZero();
    assertThat(sum.path("passed").asInt(0)).isEqualTo(lines.size() - 1).isGreaterThan(40);
  }

  @Test
  void theStatusVerbSaysThatAllIsWell() {
    RunningWhole whole = RunningWhole.shared();

    RunningWhole.Finished status = whole.call("status", "--json");

    assertThat(status.exitCode()).as(status.stdout()).isZero();
    assertThat(Json.parse(status.stdout()).path("healthy").asBoolean(false)).isTrue();
  }

  private static boolean isFailedStep(JsonNode line) {
    return line.has("step") && !line.path("ok").asBoolean(false);
  }
}
