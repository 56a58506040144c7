package org.readledger.launcher.smoke;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.readledger.launcher.smoke.Steps.Outcome;
import org.readledger.launcher.smoke.Story.Posting;
import tools.jackson.databind.JsonNode;

/** A centre picks a study in its PACS and posts it. */
final class PostingChapter {

  private static final long FEE = 60;

  private final Cast cast;
  private final Steps steps;

  PostingChapter(Cast cast, Steps steps) {
    this.cast = cast;
    this.steps = steps;
  }

  Posting post() {
    var found =
        steps.act(
            "search-pacs",
            () -> cast.centre().get("/api/v1/pacs/studies"),
            answer -> chosen(answer.json().path("studies")));
    var study = choose(found.json().path("studies")).orElseThrow();
    var posted =
        steps.act(
            "post-study",
            () -> cast.centre().post("/api/v1/postings", form(study)),
            answer ->
                Outcome.act(answer.json().path("act"), answer.json().path("number").asString("")));
    var posting =
        new Posting(
            posted.json().path("posting").asString(""),
            posted.json().path("number").asString(""),
            FEE,
            study.path("studyUid").asString(""));
    steps.must("on-worklist", () -> onWorklist(posting));
    steps.must("pixels-anchored", () -> anchored(posting));
    return posting;
  }

  private static Outcome chosen(JsonNode studies) {
    return choose(studies)
        .map(study -> Outcome.ok(study.path("description").asString("a study")))
        .orElseGet(() -> Outcome.failed("no CT or MR study in the PACS"));
  }

  // CT or MR, which ask for no further qualification: one that waits for nobody, then the largest.
  private static Optional<JsonNode> choose(JsonNode studies) {
    return StreamSupport.stream(studies.spliterator(), false)
        .filter(study -> Set.of("CT", "MR").contains(study.path("modalities").path(0).asString("")))
        .max(
            Comparator.<JsonNode, Boolean>comparing(
                    study -> study.path("postedAs").asString("").isEmpty())
                .thenComparingInt(study -> study.path("images").asInt(0)));
  }

  static Map<String, Object> form(JsonNode study) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("studyUid", study.path("studyUid").asString(""));
    form.put("modality", study.path("modalities").path(0).asString(""));
    form.put("region", "HEAD");
    form.put("jurisdiction", "US-OH");
    form.put("subspecialty", "");
    form.put("priority", "URGENT");
    form.put("due", "PT2H");
    form.put("fee", FEE);
    form.put("readingMode", "IDENTIFIED");
    form.put("onExpiry", "RETURN_TO_CENTER");
    form.put("clinicalQuestion", "Smoke test: is the whole chain in order?");
    form.put("ageBand", study.path("ageBand").asString("Unknown"));
    form.put("sex", study.path("patientSex").asString("Unknown"));
    form.put("images", study.path("images").asInt(1));
    form.put("series", study.path("series").asInt(1));
    form.put("privilegeHere", false);
    form.put("blockedReaders", java.util.List.of());
    return form;
  }

  private Outcome onWorklist(Posting posting) {
    return Waiting.until(
            10,
            () ->
                Optional.of(cast.one().get("/api/v1/worklist/" + posting.id()))
                    .filter(Client.Answer::isOk))
        .map(answer -> answer.json().path("row").path("eligibility"))
        .map(
            eligibility ->
                Outcome.check(
                    eligibility.path("claimable").asBoolean(false),
                    "the reader may claim it: " + eligibility.path("claimable")))
        .orElseGet(() -> Outcome.failed("it does not appear within 10 s"));
  }

  private Outcome anchored(Posting posting) {
    return Waiting.until(
            60,
            () ->
                Optional.of(cast.centre().get("/api/v1/postings/" + posting.id()).json())
                    .filter(tile -> tile.path("manifestVersion").asInt(0) > 0))
        .map(tile -> Outcome.ok("manifest version " + tile.path("manifestVersion").asInt(0)))
        .orElseGet(() -> Outcome.failed("no manifest within 60 s"));
  }
}
