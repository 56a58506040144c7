package org.readledger.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readledger.launcher.artifact.ArtifactCache;
import org.readledger.launcher.cli.Arguments;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.pacs.OrthancSettings;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.smoke.ClaimedRead;
import org.readledger.launcher.status.StatusReport;
import tools.jackson.databind.JsonNode;

/**
 * Frames through our proxy, with authorisation, hashing and audit on, beside the same archive
 * directly and through nginx: same machine, same run, interleaved rounds.
 */
public final class ImagingBench {
  private static final int[] CONNECTIONS = {1, 8, 32};
  private static final int ROUNDS = 3;
  private static final Pattern INSTANCE =
      Pattern.compile("/studies/[0-9.]+/series/[0-9.]+/instances/[0-9.]+");

  /**
   * What to measure.
   *
   * @param read our DICOMweb root of one read, {@code .../dicomweb/reads/{id}}
   * @param token an API token of its holder
   * @param archive the DICOMweb root of the archive behind it
   * @param user of the archive
   * @param password of the archive
   * @param seconds for each figure of each round
   */
  public record Setup(
      URI read, String token, URI archive, String user, String password, int seconds) {
    @Override
    public String toString() {
      return "Setup[" + read + "]";
    }
  }

  private final Setup setup;
  private final Map<String, Comparison> comparisons = new LinkedHashMap<>();

  public ImagingBench(Setup setup) {
    this.setup = setup;
  }

  /** Measures and returns one line per measure, a table row or a JSON object. */
  public List<String> run(boolean json) throws IOException, InterruptedException {
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (setup.user() + ":" + setup.password()).getBytes(StandardCharsets.UTF_8));
    ImagingTarget direct = new ImagingTarget("direct", setup.archive(), basic);
    ImagingTarget ours = new ImagingTarget("ours", setup.read(), "Bearer " + setup.token());
    List<String> paths = frames();
    Path directory = Files.createTempDirectory("readledger-bench");
    try (ImagingNginx proxy = ImagingNginx.before(setup.archive(), directory)) {
      ImagingTarget nginx = new ImagingTarget("nginx", proxy.through(setup.archive()), basic);
      for (ImagingTarget target : List.of(direct, nginx, ours)) {
        ImagingLoad.run(target, paths, 8, Duration.ofSeconds(setup.seconds()));
      }
      for (int round = 0; round < ROUNDS; round++) {
        round(paths, direct, nginx, ours);
      }
    } finally {
      ArtifactCache.deleteTree(directory);
    }
    return comparisons.values().stream().map(c -> json ? c.json() : c.row()).toList();
  }

  private void round(
      List<String> paths, ImagingTarget direct, ImagingTarget nginx, ImagingTarget ours)
      throws IOException, InterruptedException {
    Duration time = Duration.ofSeconds(setup.seconds());
    for (int connections : CONNECTIONS) {
      ImagingLoad.Result bare = ImagingLoad.run(direct, paths, connections, time);
      ImagingLoad.Result plain = ImagingLoad.run(nginx, paths, connections, time);
      ImagingLoad.Result mine = ImagingLoad.run(ours, paths, connections, time);
      String measure = "imaging.frames.c" + connections;
      add(measure, "1/s", mine.framesPerSecond(), plain.framesPerSecond(), bare.framesPerSecond());
      if (connections == 8) {
        add("imaging.p99.c8", "ms", mine.p99Millis(), plain.p99Millis(), bare.p99Millis());
      }
    }
    double bare = ImagingLoad.series(direct, paths);
    double plain = ImagingLoad.series(nginx, paths);
    add("imaging.series.seconds", "s", ImagingLoad.series(ours, paths), plain, bare);
  }

  private void add(String measure, String unit, double ours, double nginx, double direct) {
    comparisons
        .computeIfAbsent(
            measure + ".vs-nginx", name -> new Comparison(name, unit, "nginx, plain reverse proxy"))
        .add(ours, nginx);
    comparisons
        .computeIfAbsent(
            measure + ".vs-direct", name -> new Comparison(name, unit, "the archive itself"))
        .add(ours, direct);
  }

  /** The first frame of every instance of the read, by our own metadata. */
  private List<String> frames() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(setup.read() + "/instances"))
            .header("Authorization", "Bearer " + setup.token())
            .header("Accept", "application/dicom+json")
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    Matcher instance = INSTANCE.matcher(answer.body());
    TreeSet<String> paths = new TreeSet<>();
    while (instance.find()) {
      paths.add(instance.group() + "/frames/1");
    }
    if (paths.isEmpty()) {
      throw new IOException("The read lists no images: is it held by the token's owner?");
    }
    return new ArrayList<>(paths);
  }

  /** `[--data DIR] [--seconds N] [--json]`, against the demo that runs on the data directory. */
  public static void main(String[] words) throws IOException, InterruptedException {
    Arguments arguments = Arguments.parse(List.of(words));
    DataDirectory data =
        DataDirectory.at(
            arguments
                .text("--data")
                .map(Path::of)
                .orElseGet(() -> Checkout.current().defaultData()));
    StatusReport report = StatusReport.of(data);
    if (!report.isRunning()) {
      throw Refusal.failed("Nothing runs here. Start it with ./readledger run, then try again.");
    }
    int seconds = arguments.number("--seconds", 1, 600).orElse(5);
    OrthancSettings pacs = OrthancSettings.running(data.root().resolve("pacs"), "Demo PACS");
    JsonNode status = Json.parse(Json.line(report.json()));
    try (ClaimedRead read = ClaimedRead.in(status)) {
      Setup setup =
          new Setup(
              read.dicomweb(),
              read.token(),
              archive(status),
              pacs.user(),
              pacs.password(),
              seconds);
      new ImagingBench(setup).run(arguments.has("--json")).forEach(System.out::println);
    }
  }

  private static URI archive(JsonNode status) {
    for (JsonNode process : status.path("processes")) {
      if (process.path("kind").asString("").equals("pacs")) {
        return URI.create(process.path("address").asString(""));
      }
    }
    throw Refusal.failed("This instance runs without a demo PACS; there is nothing to measure.");
  }
}
