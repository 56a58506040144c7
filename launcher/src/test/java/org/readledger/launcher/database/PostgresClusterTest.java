package org.readledger.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.launcher.artifact.ArtifactCache;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.port.LoopbackPorts;
import org.readledger.launcher.process.ChildProcess;
import org.readledger.launcher.process.Pause;
import org.readledger.launcher.process.ProcessIdentity;

/** A real PostgreSQL. */
class PostgresClusterTest {
  private static final Progress SILENT =
      Progress.on(new PrintStream(PrintStream.nullOutputStream()));

  @TempDir Path folder;
  private PostgresCluster cluster;
  private ChildProcess server;
  private int port;

  @BeforeEach
  void starts() {
    cluster =
        new PostgresCluster(
            PostgresBinaries.locate(ArtifactCache.defaultRoot(Map.copyOf(System.getenv())), SILENT),
            folder);
    cluster.prepare();
    startServer();
  }

  private void startServer() {
    port = new LoopbackPorts(SILENT, true).take("the database", 1);
    server = ChildProcess.start(PostgresProcess.plan(cluster, port), folder);
    while (server.plan().health().trouble().isPresent() && server.visibleTrouble().isEmpty()) {
      Pause.millis(50);
    }
  }

  @AfterEach
  void stops() {
    server.stop(false);
  }

  @Test
  void keepsWhatIsCommittedAndAsksForAPassword() throws SQLException {
    assertThat(ask("SHOW fsync")).isEqualTo("on");
    assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(ask("SHOW data_checksums")).isEqualTo("on");
    assertThat(ask("SELECT upper('é')")).as("knows letters beyond ASCII").isEqualTo("É");
    assertThatThrownBy(() -> connect("wrong").close()).isInstanceOf(SQLException.class);
    assertThat(folder.resolve("password"))
        .satisfies(
            file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
  }

  @Test
  void endsItsOwnServerThatOutlivedTheLauncherAndStartsAgainWithTheData() throws SQLException {
    run("CREATE TABLE kept (word text)");
    run("INSERT INTO kept VALUES ('still here')");
    ProcessIdentity orphan = server.identity();

    cluster.endLeftover();

    assertThat(orphan.isAlive()).isFalse();
    startServer();
    assertThat(ask("SELECT word FROM kept")).isEqualTo("still here");
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = connect(cluster.password());
        ResultSet result = connection.createStatement().executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = connect(cluster.password())) {
      connection.createStatement().execute(statement);
    }
  }

  private Connection connect(String password) throws SQLException {
    return DriverManager.getConnection(
        PostgresCluster.jdbcUrl(port), PostgresCluster.ROLE, password);
  }
}
