package org.readledger.launcher.smoke;

import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.smoke.Steps.Outcome;
import org.readledger.launcher.smoke.Story.Posting;
import org.readledger.launcher.smoke.Story.Race;

/** The winner looks; nobody else gets a byte. */
final class PixelsChapter {

  private static final String JSON = "application/dicom+json";
  private static final String FRAMES =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";

  private final Cast cast;
  private final Steps steps;
  private final Posting posting;
  private final Race race;

  PixelsChapter(Cast cast, Steps steps, Posting posting, Race race) {
    this.cast = cast;
    this.steps = steps;
    this.posting = posting;
    this.race = race;
  }

  void look() {
    var root = "/dicomweb/reads/" + posting.id();
    var instances =
        Waiting.until(
            10,
            () ->
                Optional.of(race.winner().get(root + "/instances", JSON))
                    .filter(Client.Answer::isOk));
    steps.must(
        "winner-searches",
        () ->
            Outcome.check(
                instances.isPresent() && !instances.get().json().isEmpty(),
                instances.map(i -> i.json().size() + " instances").orElse("no answer")));
    var first = instances.orElseThrow().json().path(0);
    var object =
        root
            + "/studies/"
            + uid(first, "0020000D")
            + "/series/"
            + uid(first, "0020000E")
            + "/instances/"
            + uid(first, "00080018");
    steps.must("winner-reads-metadata", () -> ok(race.winner().get(object + "/metadata", JSON)));
    steps.must("winner-reads-pixels", () -> ok(race.winner().get(object + "/frames/1", FRAMES)));
    steps.step("loser-gets-no-pixel", () -> refused(race.loser(), object, 403));
    steps.step("other-centre-gets-nothing", () -> refused(cast.otherCentre(), object, 404));
    steps.step("stranger-gets-nothing", () -> refused(cast.stranger(), object, 401));
    steps.step(
        "unknown-read-is-not-found",
        () -> refused(race.winner(), object.replace(posting.id(), "00".repeat(16)), 404));
  }

  private static Outcome ok(Client.Answer answer) {
    return Outcome.check(
        answer.isOk() && answer.bytes().length > 0,
        answer.isOk() ? answer.bytes().length + " bytes" : answer.sentence());
  }

  private static Outcome refused(Client client, String object, int code) {
    for (var path : Map.of("/frames/1", FRAMES, "/metadata", JSON).entrySet()) {
      var answer = client.get(object + path.getKey(), path.getValue());
      if (answer.code() != code) {
        return Outcome.failed(path.getKey() + " answered " + answer.code() + ", not " + code);
      }
    }
    return Outcome.ok("HTTP " + code);
  }

  private static String uid(tools.jackson.databind.JsonNode instance, String tag) {
    return instance.path(tag).path("Value").path(0).asString("");
  }
}
