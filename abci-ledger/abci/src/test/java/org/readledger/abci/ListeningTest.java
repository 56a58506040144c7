package org.readledger.abci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.ResponseCommit;

/** Where a server listens, and how it stops. */
@Timeout(20)
class ListeningTest {

  @TempDir Path folder;

  private AbciServerOptions unix() {
    return AbciServerOptions.at("unix://" + folder.resolve("a.sock"));
  }

  @Test
  void unixSocketIsForItsOwnerAloneAndGoesWithTheServer() throws Exception {
    try (AbciServer server = AbciServer.start(new TestApplication(), unix());
        RawClient client = RawClient.connect(server.address())) {
      assertThat(client.send(RawClient.echo("hello")).read().getEcho().getMessage())
          .isEqualTo("hello");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("a.sock"))))
          .isEqualTo("rw-------");
    }
    assertThat(folder.resolve("a.sock")).doesNotExist();
  }

  @Test
  void socketFileOfAKilledServerIsReplaced() throws Exception {
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(folder.resolve("a.sock")));
    }
    assertThat(Files.exists(folder.resolve("a.sock"))).isTrue();
    try (AbciServer server = AbciServer.start(new TestApplication(), unix());
        RawClient client = RawClient.connect(server.address())) {
      assertThat(client.send(RawClient.echo("new")).read().hasEcho()).isTrue();
    }
  }

  @Test
  void addressOfALivingServerIsRefused() throws Exception {
    try (AbciServer server = AbciServer.start(new TestApplication(), unix())) {
      assertThatThrownBy(() -> AbciServer.start(new TestApplication(), unix()))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("another server answers there");
      try (RawClient client = RawClient.connect(server.address())) {
        assertThat(client.send(RawClient.echo("still")).read().hasEcho()).isTrue();
      }
    }
  }

  @Test
  void takenTcpPortIsRefusedWithASentence() throws Exception {
    try (AbciServer server =
        AbciServer.start(new TestApplication(), AbciServerOptions.at("tcp://127.0.0.1:0"))) {
      assertThatThrownBy(
              () ->
                  AbciServer.start(
                      new TestApplication(), AbciServerOptions.at(server.address().toString())))
          .isInstanceOf(BindException.class)
          .hasMessageStartingWith("The ABCI server cannot listen on tcp://127.0.0.1:");
    }
  }

  @Test
  void fileThatIsNoSocketIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("a.sock"), "precious");
    assertThatThrownBy(() -> AbciServer.start(new TestApplication(), unix()))
        .hasMessageContaining("a file that is no socket is in the way");
    assertThat(folder.resolve("a.sock")).hasContent("precious");
  }

  @Test
  void badAddressesAreExplained() {
    assertThatThrownBy(() -> AbciAddress.parse("127.0.0.1:1"))
        .hasMessageContaining("tcp:// or unix://");
    assertThatThrownBy(() -> AbciAddress.parse("tcp://127.0.0.1"))
        .hasMessageContaining("host:port");
    assertThatThrownBy(() -> AbciAddress.parse("tcp://127.0.0.1:70000"))
        .hasMessageContaining("port of 0 to 65535");
    assertThatThrownBy(() -> AbciAddress.parse("unix:///" + "x".repeat(108)))
        .hasMessageContaining("longer than 107 bytes");
    assertThat(AbciAddress.parse("unix:///tmp/a.sock")).hasToString("unix:///tmp/a.sock");
    assertThat(AbciAddress.parse("tcp://127.0.0.1:26658")).hasToString("tcp://127.0.0.1:26658");
  }

  @Test
  void callUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
    CountDownLatch committing = new CountDownLatch(1);
    AbciApplication slow =
        new TestApplication() {
          @Override
          public ResponseCommit commit(RequestCommit request) {
            committing.countDown();
            try {
              Thread.sleep(300);
            } catch (InterruptedException e) {
              throw new IllegalStateException("stopped in the middle", e);
            }
            return super.commit(request);
          }
        };
    AbciServer server = AbciServer.start(slow, unix());
    try (RawClient client = RawClient.connect(server.address())) {
      client.send(RawClient.COMMIT);
      committing.await();
      server.close();
      assertThat(client.read().hasCommit()).isTrue();
      assertThat(client.isClosedByServer()).isTrue();
    }
    assertThatThrownBy(() -> RawClient.connect(server.address())).isInstanceOf(IOException.class);
    server.awaitClosed();
  }

  @Test
  void callThatNeverEndsDelaysTheStopByTheGraceOnly() throws Exception {
    CountDownLatch committing = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AbciApplication stuck =
        new TestApplication() {
          @Override
          public ResponseCommit commit(RequestCommit request) {
            committing.countDown();
            try {
              never.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return super.commit(request);
          }
        };
    AbciServer server = AbciServer.start(stuck, unix().withStopGrace(Duration.ofMillis(200)));
    try (RawClient client = RawClient.connect(server.address())) {
      client.send(RawClient.COMMIT);
      committing.await();
      long began = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
      assertThat(client.isClosedByServer()).isTrue();
    } finally {
      never.countDown();
    }
  }
}
