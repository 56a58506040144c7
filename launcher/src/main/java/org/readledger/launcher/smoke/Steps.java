package org.readledger.launcher.smoke;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readledger.launcher.place.Json;
import tools.jackson.databind.JsonNode;

/** Runs and prints the steps: a line each, as text or as JSON. */
final class Steps {

  private static final double NANOS_PER_MS = 1e6;

  private final PrintStream out;
  private final boolean json;
  private int passed;
  private int failed;

  Steps(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /**
   * What a step came to.
   *
   * @param ok whether it is as it must be
   * @param tx the engine's hash, or empty
   * @param height the block, or 0
   * @param detail one sentence
   */
  record Outcome(boolean ok, String tx, long height, String detail) {

    static Outcome ok(String detail) {
      return new Outcome(true, "", 0, detail);
    }

    static Outcome failed(String detail) {
      return new Outcome(false, "", 0, detail);
    }

    static Outcome check(boolean ok, String detail) {
      return new Outcome(ok, "", 0, detail);
    }

    /** An accepted act as REST answers it. */
    static Outcome act(JsonNode act, String detail) {
      return new Outcome(true, act.path("tx").asString(""), act.path("height").asLong(0), detail);
    }
  }

  /** Runs one step; a step that throws has failed. */
  boolean step(String name, Supplier<Outcome> action) {
    var start = System.nanoTime();
    Outcome outcome;
    try {
      outcome = action.get();
    } catch (StoryStopped e) {
      outcome = Outcome.failed(e.sentence());
    }
    print(name, outcome, (System.nanoTime() - start) / NANOS_PER_MS);
    if (outcome.ok()) {
      passed++;
    } else {
      failed++;
    }
    return outcome.ok();
  }

  /** Runs a step that later ones build on. */
  void must(String name, Supplier<Outcome> action) {
    if (!step(name, action)) {
      throw new StoryStopped("The story cannot go on without the step " + name + ".");
    }
  }

  /** Sends one request as a step that later ones build on, and hands its answer on. */
  Client.Answer act(
      String name, Supplier<Client.Answer> request, Function<Client.Answer, Outcome> accepted) {
    List<Client.Answer> answers = new ArrayList<>();
    must(
        name,
        () -> {
          var answer = request.get();
          answers.add(answer);
          return answer.isOk() ? accepted.apply(answer) : Outcome.failed(answer.sentence());
        });
    return answers.getFirst();
  }

  void stopped(String sentence) {
    if (!json) {
      out.println(sentence);
    }
  }

  /** Prints the sum; answers how many failed. */
  int finish() {
    if (json) {
      var sum = new LinkedHashMap<String, Object>();
      sum.put("passed", passed);
      sum.put("failed", failed);
      out.println(Json.line(sum));
    } else {
      out.println(passed + " passed, " + failed + " failed");
    }
    return failed;
  }

  private void print(String name, Outcome outcome, double ms) {
    if (json) {
      var line = new LinkedHashMap<String, Object>();
      line.put("step", name);
      line.put("ok", outcome.ok());
      line.put("tx", outcome.tx());
      line.put("height", outcome.height());
      line.put("ms", Math.round(ms * 10) / 10.0);
      line.put("detail", outcome.detail());
      out.println(Json.line(line));
      return;
    }
    var where =
        outcome.tx().isEmpty()
            ? ""
            : String.format(Locale.ROOT, "  %.12s block %,d", outcome.tx(), outcome.height());
    out.printf(
        Locale.ROOT,
        "%s %-26s %8.1f ms  %s%s%n",
        outcome.ok() ? "ok  " : "FAIL",
        name,
        ms,
        outcome.detail(),
        where);
  }
}
