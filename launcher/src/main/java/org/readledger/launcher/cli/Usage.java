package org.readledger.launcher.cli;

/** What {@code --help} prints. */
public final class Usage {
  private static final String ALL =
      """
      ./readledger <verb>

        run       starts everything and prints where it is
        stop      stops it
        status    tells how everything is
        smoke     walks the whole story and its refusals against a running instance
        test      builds, checks and tests everything
        bench     measures against peers: ledger, imaging
        doctor    tells what this machine has and what it lacks

      Every verb answers --help, takes --data DIR (default .readledger) and exits 0 only on success.
      """;

  private Usage() {}

  /** The help of one verb, or of all. */
  public static String of(String verb) {
    return switch (verb) {
      case "run" ->
          """
          ./readledger run [--port N] [--no-demo] [--validators 1] [--data DIR] [--json]

          Builds what changed, starts database, ledger, engine, PACS and web application, and keeps
          them running until Ctrl-C or ./readledger stop. A second start resumes where it was.
            --port N    the web application's port (8080); 0 takes free ports for everything
            --no-demo   without demonstration personas, PACS and studies
            --json      progress and logs as JSON lines; prints the status object when ready
          """;
      case "stop" -> "./readledger stop [--data DIR]   stops what runs on the data directory\n";
      case "status" ->
          """
          ./readledger status [--json] [--data DIR]

          Each process, the chain's height and the age of its last block. Exits 1 when something is
          unwell or nothing runs.
          """;
      case "smoke" ->
          """
          ./readledger smoke [--json] [--data DIR]

          Walks the story as every role against a running instance, then checks what must be refused.
          """;
      case "bench" ->
          """
          ./readledger bench ledger | imaging [--seconds N] [--json]

          Starts its own peers, runs both sides interleaved in several rounds, prints a table.
          """;
      case "doctor" ->
          "./readledger doctor   what this machine has, and how to get what it lacks\n";
      default -> ALL;
    };
  }
}
