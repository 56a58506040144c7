package org.readledger.launcher.smoke;

import java.util.ArrayList;
import java.util.List;
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
    List<Pair> pairs = new ArrayList<>();
    steps.must(
        "one-wins",
        () -> {
          pairs.add(bothAtOnce());
          return pairs.getFirst().judged();
        });
    var pair = pairs.getFirst();
    steps.step(
        "loser-is-told",
        () ->
            Outcome.check(
                pair.lost().json().path("code").asString("").equals("ALREADY_CLAIMED"),
                pair.lost().sentence()));
    return new Race(
        pair.oneWon() ? cast.one() : cast.two(),
        pair.oneWon() ? cast.two() : cast.one(),
        pair.won().json().path("tx").asString(""));
  }

  private Pair bothAtOnce() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = CompletableFuture.supplyAsync(() -> claim(cast.one()), threads);
      var two = CompletableFuture.supplyAsync(() -> claim(cast.two()), threads);
      return new Pair(one.join(), two.join());
    }
  }

  /** What both were answered. */
  private record Pair(Answer one, Answer two) {

    boolean oneWon() {
      return one.isOk();
    }

    Answer won() {
      return oneWon() ? one : two;
    }

    Answer lost() {
      return oneWon() ? two : one;
    }

    Outcome judged() {
      return won().isOk() && !lost().isOk()
          ? Outcome.act(won().json(), won().json().path("sentence").asString("claimed"))
          : Outcome.failed(one.sentence() + " / " + two.sentence());
    }
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
