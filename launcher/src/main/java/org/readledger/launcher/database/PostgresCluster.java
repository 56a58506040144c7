package org.readledger.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.process.Leftovers;
import org.readledger.launcher.process.ProcessIdentity;
import org.readledger.launcher.process.Signal;

/**
 * The database's files: {@code cluster/} (PostgreSQL's own) and {@code password}, made at the first
 * start.
 *
 * @param binaries the programs
 * @param folder the {@code postgres/} folder of the data directory
 */
public record PostgresCluster(PostgresBinaries binaries, Path folder) {
  /** The role the application signs in as. */
  public static final String ROLE = "readledger";

  private static final String DATABASE = "readledger";
  private static final int PASSWORD_BYTES = 24;

  /** PostgreSQL's own data directory. */
  public Path cluster() {
    return folder.resolve("cluster");
  }

  /** The role's password, made at random for this data directory. */
  public String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC address for a server on the given port. */
  public static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  /** Where the server writes its pid and state. */
  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  /** Makes cluster, role and database unless they exist; an interrupted making starts over. */
  public void prepare() {
    if (Files.exists(cluster())) {
      return;
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    DataDirectory.ownFile(passwordFile(), HexFormat.of().formatHex(random) + "\n");
    try {
      Path draft = Files.createTempDirectory(folder, "cluster-draft");
      initialise(draft);
      Files.move(draft, cluster());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialise(Path draft) throws IOException {
    run(
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + draft,
            "--username=" + ROLE,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums"),
        "");
    run(
        List.of(binaries.program("postgres"), "--single", "-D", draft.toString(), "postgres"),
        "CREATE DATABASE " + DATABASE + ";\n");
  }

  private void run(List<String> command, String input) throws IOException {
    Process process =
        new ProcessBuilder(asUser(command))
            .redirectErrorStream(true)
            .directory(folder.toFile())
            .start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    List<String> lines = process.inputReader().lines().toList();
    try {
      if (process.waitFor() != 0) {
        throw Refusal.failed(
            "PostgreSQL could not be prepared: "
                + String.join(" ", lines.reversed().stream().limit(3).toList()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("Interrupted while preparing PostgreSQL.");
    }
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own the same process is nobody.
   */
  static List<String> asUser(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return command;
    }
    List<String> wrapped = new ArrayList<>(List.of("unshare", "--user"));
    wrapped.addAll(command);
    return wrapped;
  }

  /** Ends a server of this cluster that outlived its launcher. Call with the run lock held. */
  public void endLeftover() {
    leftover(pidFile())
        .ifPresent(
            server -> {
              Signal.send("INT", server.pid());
              Leftovers.end(server, Duration.ofSeconds(8));
            });
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // postmaster.pid: line 1 the pid, line 3 the start in seconds since 1970, written a moment after
  // the
  // process began; a process that is much older or younger is a stranger with the same number.
  private static Optional<ProcessIdentity> leftover(Path file) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() < 3) {
        return Optional.empty();
      }
      Instant noted = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .flatMap(ProcessIdentity::of)
          .filter(
              found ->
                  Duration.between(found.started(), noted).abs().compareTo(Duration.ofSeconds(10))
                      < 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
