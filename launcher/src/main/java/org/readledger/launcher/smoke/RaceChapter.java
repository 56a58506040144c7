package org.readledger.launcher.smoke;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.readledger.launcher.smoke.Client.Answer;
import org.readledger.launcher.smoke.Steps.Outcome;
import org.readledger.launcher.smoke.Story.Posting;
import org.readledger.launcher.smoke.Story.Race;

/** Two readers claim at once, a third may not. */
final class RaceChapter {

  private final Cast cast;
  private final Steps steps;
  private final Posting posting;

  RaceChapter(Cast cast, Steps steps, Posting posting) {
    this.cast = cast;
    this.steps = steps;
    this.posting = posting;
  }

  Race run() {
    steps.step("ineligible-is-told-why", this::ineligible);
    Answer first;
    Answer second;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = CompletableFuture.supplyAsync(() -> claim(cast.one()), threads);
      var two = CompletableFuture.supplyAsync(() -> claim(cast.two()), threads);
      first = one.join();
      second = two.join();
    }
    var oneWon = first.isOk();
    var won = oneWon ? first : second;
    var lost = oneWon ? second : first;
    steps.must(
        "one-wins",
        () ->
            won.isOk() && !lost.isOk()
                ? Outcome.act(won.json(), won.json().path("sentence").asString("claimed"))
                : Outcome.failed(first.sentence() + " / " + second.sentence()));
    steps.step(
        "loser-is-told",
        () ->
            Outcome.check(
                lost.json().path("code").asString("").equals("ALREADY_CLAIMED"), lost.sentence()));
    return new Race(
        oneWon ? cast.one() : cast.two(),
        oneWon ? cast.two() : cast.one(),
        won.json().path("tx").asString(""));
  }

  private Answer claim(Client reader) {
    return reader.post("/api/v1/postings/" + posting.id() + "/claim", Map.of());
  }

  private Outcome ineligible() {
    var refused = claim(cast.unlicensed());
    return Outcome.check(
        refused.json().path("code").asString("").equals("NOT_ELIGIBLE"), refused.sentence());
  }
}
