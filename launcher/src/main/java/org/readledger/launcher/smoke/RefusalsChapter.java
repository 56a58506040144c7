package org.readledger.launcher.smoke;

import java.util.Map;
import org.readledger.launcher.smoke.Steps.Outcome;
import org.readledger.launcher.smoke.Story.Posting;
import org.readledger.launcher.smoke.Story.Race;

/** What must not work, and that nothing came of it. */
final class RefusalsChapter {

  private final Instance instance;
  private final Cast cast;
  private final Steps steps;
  private final Posting posting;
  private final Race race;

  RefusalsChapter(Instance instance, Cast cast, Steps steps, Posting posting, Race race) {
    this.instance = instance;
    this.cast = cast;
    this.steps = steps;
    this.posting = posting;
    this.race = race;
  }

  void check() {
    steps.step("replay-changes-nothing", this::replay);
    steps.step("settled-once", this::acceptAgain);
    steps.step("wrong-role-is-refused", this::wrongRole);
    steps.step("other-tenant-is-not-found", this::otherTenant);
    steps.step("balances-add-up", this::balances);
  }

  private Outcome replay() {
    var before = CreditsChapter.available(race.winner());
    var bytes = instance.node().transaction(race.claimTx()).orElseThrow().bytes();
    var again = instance.node().broadcast(bytes);
    var unchanged = CreditsChapter.available(race.winner()) == before;
    return Outcome.check(
        unchanged && (again.alreadyKnown() || again.code() != 0),
        again.alreadyKnown() ? "the mempool knows it already" : again.log());
  }

  private Outcome acceptAgain() {
    var again = cast.centre().post("/api/v1/postings/" + posting.id() + "/acceptance", Map.of());
    return Outcome.check(!again.isOk(), again.sentence());
  }

  private Outcome wrongRole() {
    var answer = cast.centre().get("/api/v1/worklist");
    return Outcome.check(answer.code() == 403, "HTTP " + answer.code());
  }

  private Outcome otherTenant() {
    var answer = cast.otherCentre().get("/api/v1/postings/" + posting.id());
    return Outcome.check(answer.code() == 404, "HTTP " + answer.code());
  }

  private Outcome balances() {
    var health = cast.operator().get("/api/v1/market/health").json();
    return Outcome.check(
        health.path("creditsAddUp").asBoolean(false),
        "issued %d, redeemed %d, available %d, held %d"
            .formatted(
                health.path("creditsIssued").asLong(),
                health.path("creditsRedeemed").asLong(),
                health.path("creditsAvailable").asLong(),
                health.path("creditsHeld").asLong()));
  }
}
