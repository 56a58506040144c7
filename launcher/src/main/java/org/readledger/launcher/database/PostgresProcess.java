package org.readledger.launcher.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessPlan;

/** How the database server is started and watched. */
public final class PostgresProcess {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private PostgresProcess() {}

  /** A plan for one start on a loopback port. */
  public static ProcessPlan plan(PostgresCluster cluster, int port) {
    List<String> command =
        List.of(
            cluster.binaries().program("postgres"),
            "-D",
            cluster.cluster().toString(),
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(port),
            "-k",
            "",
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "shared_buffers=128MB",
            "-c",
            "max_connections=100");
    return new ProcessPlan(
        "database",
        ProcessKind.DATABASE,
        PostgresCluster.asUser(command),
        Map.of(),
        cluster.folder(),
        "127.0.0.1:" + port,
        cluster.binaries().version(),
        new PostgresProbe(cluster.pidFile(), port),
        START_LIMIT,
        // SIGINT: fast shutdown, clients are disconnected.
        "INT",
        STOP_LIMIT,
        Optional.empty());
  }
}
