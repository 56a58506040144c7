package org.readledger.launcher.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.readledger.launcher.place.Json;

/**
 * Says on stderr what is going on: words for a person, or one JSON object a line when asked. Safe
 * for use by several threads.
 */
public final class Progress {
  private final PrintStream out;
  private final boolean json;

  private Progress(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /** Progress on stderr, in words or as JSON lines. */
  public static Progress onStderr(boolean json) {
    return new Progress(System.err, json);
  }

  /** Progress on any stream, in words. */
  public static Progress on(PrintStream out) {
    return new Progress(out, false);
  }

  /** Whether JSON was asked for, so that child processes can log in the same form. */
  public boolean isJson() {
    return json;
  }

  /** Says one sentence. */
  public synchronized void say(String sentence) {
    if (json) {
      out.println(
          Json.line(new Line(Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), sentence)));
    } else {
      out.println(sentence);
    }
    out.flush();
  }

  private record Line(String time, String message) {}
}
