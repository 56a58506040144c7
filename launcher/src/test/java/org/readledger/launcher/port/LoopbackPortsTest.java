package org.readledger.launcher.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.readledger.launcher.cli.Progress;

class LoopbackPortsTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress =
      Progress.on(new PrintStream(said, true, StandardCharsets.UTF_8));

  @Test
  void replacesATakenPortAndSaysSo() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = stranger.getLocalPort();

      int port = new LoopbackPorts(progress, false).take("the web application", taken);

      assertThat(port).isNotEqualTo(taken);
      assertThat(LoopbackPorts.isFree(port)).isTrue();
      assertThat(said.toString(StandardCharsets.UTF_8))
          .isEqualTo("Port " + taken + " for the web application is taken; using " + port + ".\n");
    }
  }

  @Test
  void seesAListenerOnAllAddresses() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0)) {
      assertThat(LoopbackPorts.isFree(stranger.getLocalPort())).isFalse();
    }
  }

  @Test
  void handsOutNoPortTwice() {
    LoopbackPorts ports = new LoopbackPorts(progress, false);
    int first = new LoopbackPorts(progress, true).take("one", 1);

    assertThat(ports.take("one", first)).isEqualTo(first);
    assertThat(ports.take("two", first)).isNotEqualTo(first);
  }
}
