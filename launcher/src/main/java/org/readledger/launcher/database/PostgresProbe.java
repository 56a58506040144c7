package org.readledger.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.readledger.launcher.process.HealthProbe;
import org.readledger.launcher.process.TcpProbe;

/**
 * Well when the server accepts connections and says in its own pid file that it is ready: while it
 * recovers from a crash it accepts a connection only to refuse it.
 *
 * @param pidFile {@code postmaster.pid}, whose eighth line is the server's state
 * @param port on 127.0.0.1
 */
record PostgresProbe(Path pidFile, int port) implements HealthProbe {
  private static final int STATE_LINE = 7;

  @Override
  public Optional<String> trouble() {
    try {
      List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
      boolean ready = lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
      return ready ? new TcpProbe(port).trouble() : Optional.of("it is starting up");
    } catch (IOException e) {
      return Optional.of("its pid file cannot be read");
    }
  }

  @Override
  public String target() {
    return new TcpProbe(port).target();
  }
}
