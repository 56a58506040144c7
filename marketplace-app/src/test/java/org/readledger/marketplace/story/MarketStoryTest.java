package org.readledger.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readledger.marketplace.posting.CentreBoard;
import org.readledger.marketplace.reports.FiledReport.DeliveryState;
import org.readledger.marketplace.reports.ReportService;
import org.readledger.marketplace.reports.ReportVerification;
import org.readledger.marketplace.reports.VerificationResult;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.demo.DemoSeed;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a study in a PACS to a paid report, over REST and on real parts. */
class MarketStoryTest extends RealMarket {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CENTER = "smoke-center";
  private static final String WINNER = "reader-general";
  private static final String LOSER = "reader-neuro";

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired private java.util.List<DemoSeed> seeds;
  @Autowired private CentreBoard board;
  @Autowired private ReportService reports;
  @Autowired private ReportVerification verification;
  @Autowired private LedgerQueries ledger;

  private record Answer(int status, JsonNode body) {
    String text(String field) {
      return body.path(field).asString();
    }
  }

  @Test
  void aStudyIsPostedClaimedReportedAcceptedAndPaid() throws Exception {
    var study = study("US-node", "Ultrasound, lymph node");
    var posted = call(CENTER, "POST", "/postings", form(study, "US", "NECK"));
    assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
    var posting = posted.text("posting");
    var number = posted.text("number");

    assertThat(call(CENTER, "POST", "/postings", form(study, "US", "NECK")).text("detail"))
        .isEqualTo(
            "This study is posted already as "
                + number
                + ". Withdraw that first to post it again.");

    await("it is on the worklist", () -> onWorklist(WINNER, number));
    await("its pixels are anchored", () -> frames(posting) > 0);
    claim(posting, number);
    report(posting, number);
    settle(posting);
  }

  private void claim(String posting, String number) throws Exception {
    var claimed = call(WINNER, "POST", "/postings/" + posting + "/claim", "");
    assertThat(claimed.status()).as(claimed.toString()).isEqualTo(200);
    var lost = call(LOSER, "POST", "/postings/" + posting + "/claim", "");
    assertThat(lost.status()).isEqualTo(409);
    assertThat(lost.text("detail"))
        .startsWith(number + " went to another reader, claimed ")
        .endsWith("Nothing was spent.");
    await("the reader holds it", () -> status(WINNER, "/reads/" + posting) == 200);
    assertThat(call(LOSER, "GET", "/reads/" + posting, "").status()).isEqualTo(404);
  }

  private void report(String posting, String number) throws Exception {
    var draft = call(WINNER, "GET", "/reads/" + posting + "/draft", "").body();
    var empty = call(WINNER, "POST", "/reads/" + posting + "/reports", "{\"kind\":\"FINAL\"}");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text("detail")).isEqualTo("The report is empty. Write it first.");
    var save =
        JSON.writeValueAsString(
            Map.of(
                "expectedRevision",
                draft.path("revision").asLong(),
                "templateId",
                "general",
                "sections",
                java.util.List.of(
                    Map.of("key", "impression", "title", "Impression", "text", "Normal node."))));
    assertThat(call(WINNER, "PUT", "/reads/" + posting + "/draft", save).status()).isEqualTo(200);
    assertThat(call(WINNER, "PUT", "/reads/" + posting + "/draft", save).status())
        .as("a stale second save overwrites nothing")
        .isEqualTo(409);
    var signed = call(WINNER, "POST", "/reads/" + posting + "/reports", "{\"kind\":\"FINAL\"}");
    assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
    var id = org.readledger.ledger.id.PostingId.of(posting);
    await(
        "the report is in the PACS",
        () ->
            reports.versions(persona(CENTER), id).stream()
                .anyMatch(one -> one.delivery().state() == DeliveryState.DELIVERED));
    var pdf = reports.pdf(persona(CENTER), id, 1).orElseThrow();
    assertThat(verification.check(pdf))
        .isInstanceOfSatisfying(
            VerificationResult.Genuine.class,
            genuine -> {
              assertThat(genuine.number()).isEqualTo(number);
              assertThat(genuine.digestHex()).isEqualTo(signed.text("digest"));
            });
    assertThat(call("center-northside", "GET", "/reads/" + posting + "/reports", "").status())
        .as("another centre's read does not exist")
        .isEqualTo(404);
  }

  private void settle(String posting) throws Exception {
    var before = available(WINNER);
    var accepted = call(CENTER, "POST", "/postings/" + posting + "/acceptance", "");
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
    assertThat(available(WINNER)).as("fee less share, and the deposit").isEqualTo(before + 31 + 10);
    await(
        "it is accepted",
        () -> call(CENTER, "GET", "/postings/" + posting, "").text("state").equals("ACCEPTED"));
    assertThat(call(CENTER, "POST", "/postings/" + posting + "/acceptance", "").text("detail"))
        .endsWith("is accepted and paid already.");
    assertThat(ledger.creditCheck().getHolds()).isTrue();
  }

  @Test
  void theDemoBringsEachReadToItsStateAndRepeatingChangesNothing() {
    var seed = seeds.stream().filter(one -> one.order() == 400).findFirst().orElseThrow();
    seed.seed();
    var center = persona("center-northside");
    await("the reads are settled", () -> board.board(center).disputed().size() == 1);
    var first = board.board(center);
    assertThat(first.posted()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(first.claimed()).hasSize(1);
    assertThat(first.reported()).hasSize(1);
    assertThat(first.accepted()).hasSize(1);
    assertThat(first.closed()).hasSize(1);
    assertThat(first.disputed().getFirst().disputeReason()).startsWith("Side differs");

    seed.seed();

    var second = board.board(center);
    assertThat(second.posted()).hasSameSizeAs(first.posted());
    assertThat(second.claimed()).hasSize(1);
    assertThat(second.creditsHeld()).isEqualTo(first.creditsHeld());
    assertThat(ledger.creditCheck().getHolds()).isTrue();
  }

  @Test
  void whatDoesNotExistAndWhatIsMalformedIsSaidPlainly() throws Exception {
    var unknown = "00".repeat(16);
    assertThat(call(WINNER, "POST", "/postings/" + unknown + "/claim", "").status()).isEqualTo(404);
    assertThat(call(CENTER, "GET", "/postings/" + unknown, "").status()).isEqualTo(404);
    assertThat(call(CENTER, "POST", "/postings", "{}").status()).isEqualTo(400);
    assertThat(call(CENTER, "POST", "/postings", "{\"studyUid\":").status()).isEqualTo(400);
    assertThat(call(WINNER, "POST", "/postings", form("1.2.3.4", "US", "NECK")).status())
        .isEqualTo(403);
    var missing = call(CENTER, "POST", "/postings", form("1.2.3.4", "US", "NECK"));
    assertThat(missing.status()).isEqualTo(409);
    assertThat(missing.text("detail"))
        .isEqualTo("Your PACS does not hold this study any more. Search again.");
  }

  private boolean onWorklist(String reader, String number) {
    var page = call(reader, "GET", "/worklist?text=" + number, "").body();
    return page.path("total").asInt() == 1
        && page.path("rows").path(0).path("eligibility").path("claimable").asBoolean();
  }

  private int frames(String posting) {
    return call(WINNER, "GET", "/worklist/" + posting, "").body().path("frames").asInt();
  }

  private int status(String who, String path) {
    return call(who, "GET", path, "").status();
  }

  private String study(String key, String description) {
    var found = call(CENTER, "GET", "/pacs/studies", "").body().path("studies");
    for (var study : found) {
      if (study.path("description").asString().equals(description)) {
        return study.path("studyUid").asString();
      }
    }
    throw new AssertionError("the PACS lacks " + key + ": " + found);
  }

  private static String form(String study, String modality, String region) {
    return JSON.writeValueAsString(
        Map.ofEntries(
            Map.entry("studyUid", study),
            Map.entry("modality", modality),
            Map.entry("region", region),
            Map.entry("jurisdiction", "US-MI"),
            Map.entry("subspecialty", ""),
            Map.entry("priority", "STAT"),
            Map.entry("due", "PT1H"),
            Map.entry("fee", 34),
            Map.entry("readingMode", "IDENTIFIED"),
            Map.entry("onExpiry", "REOPEN"),
            Map.entry("clinicalQuestion", "Suspicious node?"),
            Map.entry("ageBand", "40 to 49"),
            Map.entry("sex", "Female"),
            Map.entry("images", 1),
            Map.entry("series", 1),
            Map.entry("privilegeHere", false),
            Map.entry("blockedReaders", java.util.List.of())));
  }

  private Answer call(String who, String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + token(who))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      var text = response.body().isBlank() ? "{}" : response.body();
      return new Answer(response.statusCode(), JSON.readTree(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
