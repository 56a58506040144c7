package org.readledger.launcher.smoke;

import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.smoke.Steps.Outcome;
import tools.jackson.databind.JsonNode;

/** A centre orders credits, the operator records the payment, the ledger issues them once. */
final class CreditsChapter {

  private static final long CREDITS = 500;

  private final Cast cast;
  private final Steps steps;

  CreditsChapter(Cast cast, Steps steps) {
    this.cast = cast;
    this.steps = steps;
  }

  void walk() {
    var before = available(cast.centre());
    var order =
        steps.act(
            "order-credits",
            () -> cast.centre().post("/api/v1/purchases", Map.of("credits", CREDITS)),
            answer -> Outcome.ok(answer.json().path("number").asString("")));
    var id = order.json().path("id").asString("");
    steps.must("record-payment", () -> pay(id));
    steps.must("credits-issued", () -> issued(id));
    steps.step(
        "credits-arrived",
        () ->
            Waiting.until(
                    10,
                    () ->
                        Optional.of(available(cast.centre()))
                            .filter(now -> now >= before + CREDITS))
                .map(now -> Outcome.ok(now + " credits available"))
                .orElseGet(() -> Outcome.failed("the wallet does not show them")));
  }

  private Outcome pay(String id) {
    var payment =
        cast.operator()
            .post(
                "/api/v1/purchases/" + id + "/payment", Map.of("paymentReference", "SMOKE-" + id));
    return Outcome.check(payment.isOk(), payment.isOk() ? "recorded" : payment.sentence());
  }

  private Outcome issued(String id) {
    return Waiting.until(
            20,
            () -> {
              for (var one : cast.centre().get("/api/v1/purchases").json()) {
                if (one.path("id").asString("").equals(id)
                    && one.path("status").asString("").equals("ISSUED")) {
                  return Optional.of(one);
                }
              }
              return Optional.<JsonNode>empty();
            })
        .map(
            one ->
                new Outcome(
                    true,
                    one.path("issuedTx").asString(""),
                    one.path("issuedHeight").asLong(0),
                    CREDITS + " credits"))
        .orElseGet(() -> Outcome.failed("not issued within 20 s"));
  }

  static long available(Client client) {
    return client.get("/api/v1/wallet").json().path("available").asLong(0);
  }
}
