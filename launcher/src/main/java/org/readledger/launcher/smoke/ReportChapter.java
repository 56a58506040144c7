package org.readledger.launcher.smoke;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.smoke.Steps.Outcome;
import org.readledger.launcher.smoke.Story.Posting;
import org.readledger.launcher.smoke.Story.Race;
import tools.jackson.databind.JsonNode;

/** The winner reports, the report goes home, the centre accepts, the ledger pays. */
final class ReportChapter {

  private final Instance instance;
  private final Cast cast;
  private final Steps steps;
  private final Posting posting;
  private final Race race;
  private final String read;

  ReportChapter(Instance instance, Cast cast, Steps steps, Posting posting, Race race) {
    this.instance = instance;
    this.cast = cast;
    this.steps = steps;
    this.posting = posting;
    this.race = race;
    this.read = "/api/v1/reads/" + posting.id();
  }

  void fileAndSettle() {
    steps.must("save-draft", this::saveDraft);
    steps.must("sign-preliminary", () -> sign("PRELIMINARY"));
    steps.must("sign-final", () -> sign("FINAL"));
    steps.step("report-is-genuine", this::genuine);
    steps.step("report-delivered", this::delivered);
    var before = CreditsChapter.available(race.winner());
    steps.must("accept", this::accept);
    steps.must("reader-is-paid", () -> paid(before));
  }

  private Outcome saveDraft() {
    var draft = race.winner().get(read + "/draft").json();
    List<Map<String, String>> sections = new ArrayList<>();
    for (var section : draft.path("sections")) {
      sections.add(
          Map.of(
              "key", section.path("key").asString(""),
              "title", section.path("title").asString(""),
              "text", "Smoke test: nothing abnormal."));
    }
    var saved =
        race.winner()
            .put(
                read + "/draft",
                Map.of(
                    "expectedRevision", draft.path("revision").asLong(0),
                    "templateId", draft.path("templateId").asString(""),
                    "sections", sections));
    return Outcome.check(
        saved.isOk(), saved.isOk() ? sections.size() + " sections" : saved.sentence());
  }

  private Outcome sign(String kind) {
    var signed = race.winner().post(read + "/reports", Map.of("kind", kind));
    return signed.isOk()
        ? Outcome.act(
            signed.json().path("act"), "version " + signed.json().path("version").asInt(0))
        : Outcome.failed(signed.sentence());
  }

  private Outcome genuine() {
    var pdf = race.winner().get(read + "/reports/2/pdf", "application/pdf");
    if (!pdf.isOk()) {
      return Outcome.failed(pdf.sentence());
    }
    var verdict = cast.stranger().postBytes("/api/v1/verification", pdf.bytes());
    return Outcome.check(
        verdict.json().path("sentence").asString("").contains("genuine"),
        verdict.isOk() ? verdict.json().path("sentence").asString("") : verdict.sentence());
  }

  private Outcome delivered() {
    return Waiting.until(
            30,
            () -> {
              for (var version : cast.centre().get(read + "/reports").json()) {
                var delivery = version.path("delivery");
                if (version.path("version").asInt(0) == 2
                    && delivery.path("state").asString("").equals("DELIVERED")) {
                  return Optional.of(delivery);
                }
              }
              return Optional.<JsonNode>empty();
            })
        .map(delivery -> Outcome.ok(delivery.path("sentence").asString("delivered")))
        .orElseGet(() -> Outcome.failed("the report is not in the PACS within 30 s"));
  }

  private Outcome accept() {
    var accepted = cast.centre().post("/api/v1/postings/" + posting.id() + "/acceptance", Map.of());
    return accepted.isOk()
        ? Outcome.act(accepted.json(), accepted.json().path("sentence").asString("accepted"))
        : Outcome.failed(accepted.sentence());
  }

  private Outcome paid(long before) {
    return Waiting.until(
            10,
            () -> Optional.of(CreditsChapter.available(race.winner())).filter(now -> now > before))
        .map(
            now ->
                Outcome.ok(
                    "%d cr more, at block %d"
                        .formatted(now - before, instance.node().status().height())))
        .orElseGet(() -> Outcome.failed("the reader's wallet did not grow"));
  }
}
