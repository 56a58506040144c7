package org.readledger.launcher.smoke;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.readledger.launcher.cli.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * A read that one of the smoke test's readers holds in a running instance, made by the story's own
 * first chapters and given back afterwards.
 */
public final class ClaimedRead implements AutoCloseable {

  private static final String READER = "Smoke test reader one (demo)";

  private final Instance instance;
  private final Cast cast;
  private final Story.Posting posting;
  private final URI dicomweb;

  private ClaimedRead(Instance instance, Cast cast, Story.Posting posting, URI dicomweb) {
    this.instance = instance;
    this.cast = cast;
    this.posting = posting;
    this.dicomweb = dicomweb;
  }

  /**
   * Attests the reader, posts a study, claims it.
   *
   * @param status what `status --json` prints
   */
  public static ClaimedRead in(JsonNode status) {
    try {
      var instance = Instance.of(status);
      var cast = Cast.of(instance);
      var steps = new Steps(System.err, false);
      new CredentialsChapter(cast, steps).attest(cast.one(), "reader-one", List.of("US-OH"));
      var posting = new PostingChapter(cast, steps).post();
      steps.act(
          "claim",
          () -> cast.one().post("/api/v1/postings/" + posting.id() + "/claim", Map.of()),
          answer -> Steps.Outcome.act(answer.json(), posting.number()));
      var root = status.path("dicomweb").asString("") + "/reads/" + posting.id();
      return new ClaimedRead(instance, cast, posting, URI.create(root));
    } catch (StoryStopped e) {
      throw Refusal.failed("No read could be made ready: " + e.sentence());
    }
  }

  /** Our DICOMweb root of the read. */
  public URI dicomweb() {
    return dicomweb;
  }

  /** The holder's API token. */
  public String token() {
    return instance.tokenOf(READER);
  }

  /** Gives the read back to the market and takes the posting off it. */
  @Override
  public void close() {
    cast.one().post("/api/v1/reads/" + posting.id() + "/release", Map.of());
    cast.centre().post("/api/v1/postings/" + posting.id() + "/withdrawal", Map.of());
    instance.close();
  }
}
