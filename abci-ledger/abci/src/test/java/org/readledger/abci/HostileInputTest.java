package org.readledger.abci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that are no ABCI end their connection and nothing else. */
@Timeout(30)
class HostileInputTest {

  private AbciServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        AbciServer.start(
            new TestApplication(),
            AbciServerOptions.at("tcp://127.0.0.1:0").withMaxConnections(100));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void assertAlive() throws IOException {
    try (RawClient client = RawClient.connect(server.address())) {
      assertThat(client.send(RawClient.echo("alive")).read().getEcho().getMessage())
          .isEqualTo("alive");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a length of six bytes, 808080808001",
    "a length of 2^35 - 1, ffffffff7f",
    "a length above the limit, ffffffff07",
    "garbage inside a frame, 05ffffffffff",
    "a request that calls nothing, 00",
    "a request of the reserved number 4, 022200",
    "a request of an unknown number, 03ba0300",
    "a field that runs over its frame, 0342ff0a",
    "the zig-zag framing of Tendermint 0.32, 041a00",
  })
  void badFrameEndsTheConnection(String what, String hex) throws Exception {
    try (RawClient client = RawClient.connect(server.address())) {
      client.sendHex(hex);
      client.endOutput();
      assertThat(client.isClosedByServer()).as(what).isTrue();
    }
    assertAlive();
  }

  @Test
  void streamThatEndsInsideARequestEndsTheConnection() throws Exception {
    try (RawClient client = RawClient.connect(server.address())) {
      client.sendHex("0942070a03");
      client.endOutput();
      assertThat(client.isClosedByServer()).isTrue();
    }
    assertAlive();
  }

  @Test
  void requestsBeforeABadOneAreStillAnswered() throws Exception {
    try (RawClient client = RawClient.connect(server.address())) {
      client.sendHex("090a070a0568656c6c6f 05ffffffffff");
      assertThat(client.read().getEcho().getMessage()).isEqualTo("hello");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void announcedLengthsTakeNoMemoryUntilBytesArrive() throws Exception {
    long before = usedMemory();
    List<RawClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 80; i++) {
        clients.add(RawClient.connect(server.address()).sendHex("80808040"));
      }
      assertAlive();
      assertThat(usedMemory() - before)
          .as("memory for 80 announced requests of 128 MiB")
          .isLessThan(128L << 20);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void largeRequestWithinTheLimitIsAnswered() throws Exception {
    try (RawClient client = RawClient.connect(server.address())) {
      String large = "x".repeat(20 << 20);
      Thread sender = Thread.ofPlatform().start(() -> sendQuietly(client, large));
      assertThat(client.read().getEcho().getMessage()).isEqualTo(large);
      sender.join();
    }
  }

  private static void sendQuietly(RawClient client, String message) {
    try {
      client.send(RawClient.echo(message));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void randomBytesNeverStopTheServer() throws Exception {
    Random random = new Random(20260801);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[1 + random.nextInt(200)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        bytes[0] = (byte) (bytes.length - 1);
      }
      try (RawClient client = RawClient.connect(server.address())) {
        client.sendBytes(bytes);
        client.endOutput();
      }
    }
    assertAlive();
  }

  @Test
  void connectionsBeyondTheLimitAreRefusedAndPlacesBecomeFreeAgain() throws Exception {
    try (AbciServer small =
        AbciServer.start(
            new TestApplication(),
            AbciServerOptions.at("tcp://127.0.0.1:0").withMaxConnections(4))) {
      List<RawClient> held = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        held.add(RawClient.connect(small.address()));
        held.getLast().send(RawClient.echo("held")).read();
      }
      try (RawClient fifth = RawClient.connect(small.address())) {
        assertThat(fifth.isClosedByServer()).isTrue();
      }
      held.removeFirst().close();
      assertThat(answersSoon(small)).isTrue();
      for (RawClient client : held) {
        client.close();
      }
    }
  }

  private static boolean answersSoon(AbciServer small) throws Exception {
    for (int i = 0; i < 100; i++) {
      try (RawClient client = RawClient.connect(small.address())) {
        client.send(RawClient.echo("again")).read();
        return true;
      } catch (IOException refused) {
        Thread.sleep(20);
      }
    }
    return false;
  }
}
