package org.readledger.launcher.smoke;

import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.smoke.Steps.Outcome;
import org.readledger.launcher.smoke.Story.Race;

/** A released read: money comes back, images stop. */
final class ReleaseChapter {

  private static final String JSON = "application/dicom+json";

  private final Cast cast;
  private final Steps steps;
  private final Race race;

  ReleaseChapter(Cast cast, Steps steps, Race race) {
    this.cast = cast;
    this.steps = steps;
    this.race = race;
  }

  void walk() {
    var posting = new PostingChapter(cast, steps).post();
    var reader = race.loser();
    var before = CreditsChapter.available(reader);
    steps.act(
        "claim-second",
        () -> reader.post("/api/v1/postings/" + posting.id() + "/claim", Map.of()),
        answer -> Outcome.act(answer.json(), posting.number()));
    var path = "/dicomweb/reads/" + posting.id() + "/series";
    steps.step(
        "holder-sees-series", () -> Outcome.check(seen(reader, path), "while the read is held"));
    steps.act(
        "release-in-grace",
        () -> reader.post("/api/v1/reads/" + posting.id() + "/release", Map.of()),
        answer -> Outcome.act(answer.json(), answer.json().path("sentence").asString("")));
    steps.step("former-holder-gets-nothing", () -> former(reader, path));
    steps.step("grace-returns-all", () -> returned(reader, before));
    steps.act(
        "withdraw",
        () -> cast.centre().post("/api/v1/postings/" + posting.id() + "/withdrawal", Map.of()),
        answer -> Outcome.act(answer.json(), "the fee is back"));
  }

  private static boolean seen(Client reader, String path) {
    return Waiting.until(10, () -> Optional.of(reader.get(path, JSON)).filter(Client.Answer::isOk))
        .isPresent();
  }

  private static Outcome former(Client reader, String path) {
    var start = System.nanoTime();
    return Waiting.until(
            5, () -> Optional.of(reader.get(path, JSON)).filter(answer -> answer.code() == 403))
        .map(
            answer ->
                Outcome.check(
                    System.nanoTime() - start < 1_000_000_000L, "refused within a second"))
        .orElseGet(() -> Outcome.failed("the former holder still gets an answer"));
  }

  private static Outcome returned(Client reader, long before) {
    return Waiting.until(
            10, () -> Optional.of(CreditsChapter.available(reader)).filter(now -> now == before))
        .map(now -> Outcome.ok(now + " credits, as before"))
        .orElseGet(
            () ->
                Outcome.failed(
                    "%d credits, %d before".formatted(CreditsChapter.available(reader), before)));
  }
}
