package org.readledger.launcher.smoke;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.readledger.launcher.smoke.Story.Posting;
import org.readledger.launcher.smoke.Story.Race;
import tools.jackson.databind.JsonNode;

/**
 * The story stopped in its middle: a study posted, its read claimed, a report begun and not signed.
 */
public final class HeldRead {

  private static final int SECONDS = 30;
  private static final String TEXT = "Begun, and signed by nobody yet.";

  private final Supplier<JsonNode> status;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Steps steps = new Steps(new PrintStream(told, true, StandardCharsets.UTF_8), false);
  private final Posting posting;
  private final String claimTx;

  /**
   * What must stay as it is.
   *
   * @param read the claim as the holder sees it
   * @param holder its reader as the centre sees it
   * @param postings how often the study's posting is on the centre's board
   * @param draft the text of each section
   * @param readerWallet of the holder, with the number of its movements
   * @param centreWallet of the centre, with the number of its movements
   */
  public record Facts(
      String read,
      String holder,
      long postings,
      List<String> draft,
      String readerWallet,
      String centreWallet) {}

  /**
   * Credits of the reader who buys some.
   *
   * @param available to be spent
   * @param movements of the account so far
   */
  public record Credits(long available, long movements) {}

  private HeldRead(Supplier<JsonNode> status) {
    this.status = status;
    this.posting = as((instance, cast) -> posted(cast));
    this.claimTx = as((instance, cast) -> claimed(cast.one()));
    as((instance, cast) -> drafted(cast.one()));
  }

  /**
   * Posts, claims and begins a report on a running whole.
   *
   * @param status what {@code status --json} says, asked anew after each restart
   */
  public static HeldRead begin(Supplier<JsonNode> status) {
    return new HeldRead(status);
  }

  private Posting posted(Cast cast) {
    new CreditsChapter(cast, steps).walk();
    var credentials = new CredentialsChapter(cast, steps);
    credentials.attest(cast.one(), "reader-one", List.of("US-OH"));
    return new PostingChapter(cast, steps).post();
  }

  private String claimed(Client reader) {
    return steps
        .act(
            "claim",
            () -> reader.post("/api/v1/postings/" + posting.id() + "/claim", Map.of()),
            answer -> Steps.Outcome.act(answer.json(), "claimed"))
        .json()
        .path("tx")
        .asString("");
  }

  private Client.Answer drafted(Client reader) {
    return steps.act("draft", () -> save(reader), answer -> Steps.Outcome.ok("saved"));
  }

  private Client.Answer save(Client reader) {
    var draft =
        Waiting.until(
                SECONDS,
                () -> Optional.of(reader.get(path() + "/draft")).filter(Client.Answer::isOk))
            .orElseThrow(() -> new StoryStopped("The draft does not open."))
            .json();
    List<Map<String, String>> sections = new ArrayList<>();
    for (var section : draft.path("sections")) {
      sections.add(
          Map.of(
              "key", section.path("key").asString(""),
              "title", section.path("title").asString(""),
              "text", TEXT));
    }
    return reader.put(
        path() + "/draft",
        Map.of(
            "expectedRevision", draft.path("revision").asLong(0),
            "templateId", draft.path("templateId").asString(""),
            "sections", sections));
  }

  private String path() {
    return "/api/v1/reads/" + posting.id();
  }

  /** How things stand now. */
  public Facts facts() {
    return as((instance, cast) -> facts(cast));
  }

  private Facts facts(Cast cast) {
    var read = ok(cast.one().get(path())).json();
    var tile = ok(cast.centre().get("/api/v1/postings/" + posting.id())).json();
    var draft = ok(cast.one().get(path() + "/draft")).json();
    return new Facts(
        read.path("state").asString("") + " since " + read.path("claimedAt"),
        tile.path("readerName").asString(""),
        onBoard(ok(cast.centre().get("/api/v1/board")).json()),
        StreamSupport.stream(draft.path("sections").spliterator(), false)
            .map(section -> section.path("text").asString(""))
            .toList(),
        ok(cast.one().get("/api/v1/wallet")).text(),
        ok(cast.centre().get("/api/v1/wallet")).text());
  }

  private long onBoard(JsonNode board) {
    return board
        .propertyStream()
        .flatMap(column -> StreamSupport.stream(column.getValue().spliterator(), false))
        .filter(tile -> tile.path("posting").asString("").equals(posting.id()))
        .count();
  }

  /** How things stand once they have stood still for a second. */
  public Facts steadyFacts() {
    var before = facts();
    for (int tries = 0; tries < SECONDS; tries++) {
      for (int quarters = 0; quarters < 4; quarters++) {
        Waiting.pause();
      }
      var now = facts();
      if (now.equals(before) && now.read().startsWith("CLAIMED")) {
        return now;
      }
      before = now;
    }
    throw new StoryStopped("Nothing comes to rest: " + before);
  }

  /** Has another reader order credits and the operator record the payment; answers the order. */
  public String pay(long credits) {
    return as(
        (instance, cast) -> {
          var order = cast.two().post("/api/v1/purchases", Map.of("credits", credits));
          var id = ok(order).json().path("id").asString("");
          ok(
              cast.operator()
                  .post(
                      "/api/v1/purchases/" + id + "/payment",
                      Map.of("paymentReference", "TEST-" + id)));
          return id;
        });
  }

  /** Waits until a paid order's credits are issued; false when they are not in time. */
  public boolean isIssued(String order) {
    return as(
        (instance, cast) ->
            Waiting.until(SECONDS, () -> Optional.of(order).filter(id -> isIssued(cast.two(), id)))
                .isPresent());
  }

  private static boolean isIssued(Client reader, String order) {
    return StreamSupport.stream(ok(reader.get("/api/v1/purchases")).json().spliterator(), false)
        .filter(one -> one.path("id").asString("").equals(order))
        .anyMatch(one -> one.path("status").asString("").equals("ISSUED"));
  }

  /** What the reader who buys credits has. */
  public Credits credits() {
    return as(
        (instance, cast) -> {
          var wallet = ok(cast.two().get("/api/v1/wallet")).json();
          return new Credits(
              wallet.path("available").asLong(0), wallet.path("movements").asLong(0));
        });
  }

  /** The market's figures as the operator sees them. */
  public JsonNode marketHealth() {
    return as((instance, cast) -> ok(cast.operator().get("/api/v1/market/health")).json());
  }

  /** Signs, delivers, accepts and pays: the rest of the story. Fails with what was told. */
  public void finish() {
    as(
        (instance, cast) -> {
          var race = new Race(cast.one(), cast.two(), claimTx);
          new ReportChapter(instance, cast, steps, posting, race).fileAndSettle();
          return posting;
        });
    if (steps.finish() > 0) {
      throw new AssertionError(told.toString(StandardCharsets.UTF_8));
    }
  }

  private static Client.Answer ok(Client.Answer answer) {
    if (!answer.isOk()) {
      throw new StoryStopped(answer.sentence());
    }
    return answer;
  }

  private <T> T as(BiFunction<Instance, Cast, T> deed) {
    try (var instance = Instance.of(status.get())) {
      return deed.apply(instance, Cast.of(instance));
    } catch (StoryStopped e) {
      throw new AssertionError(e.sentence() + "\n" + told.toString(StandardCharsets.UTF_8), e);
    }
  }
}
