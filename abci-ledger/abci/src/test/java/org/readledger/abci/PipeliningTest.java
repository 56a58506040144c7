package org.readledger.abci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readledger.abci.proto.Request;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.Response;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseCommit;

/** How requests of one connection overlap, and how their answers leave. */
@Timeout(30)
class PipeliningTest {

  private static final AbciServerOptions OPTIONS = AbciServerOptions.at("tcp://127.0.0.1:0");

  @Test
  void answersKeepTheOrderWhilePreparationsFinishOutOfOrder() throws Exception {
    AbciApplication application =
        new TestApplication() {
          @Override
          public CheckTxStep prepareCheckTx(RequestCheckTx request) {
            int number = Integer.parseInt(request.getTx().toStringUtf8());
            busy(number % 7 * 50_000L);
            return () -> checkTx(request);
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS.withCheckTxWorkers(4));
        RawClient client = RawClient.connect(server.address())) {
      Request[] requests =
          IntStream.range(0, 2000)
              .mapToObj(i -> RawClient.checkTx(String.valueOf(i)))
              .toArray(Request[]::new);
      client.send(requests).send(RawClient.FLUSH);
      for (int i = 0; i < requests.length; i++) {
        assertThat(client.read().getCheckTx().getData().toStringUtf8()).isEqualTo("" + i);
      }
      assertThat(client.read().hasFlush()).isTrue();
    }
  }

  private static void busy(long nanos) {
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  @Test
  void preparationsOfOneConnectionRunAtTheSameTime() throws Exception {
    CyclicBarrier three = new CyclicBarrier(3);
    AbciApplication application =
        new TestApplication() {
          @Override
          public CheckTxStep prepareCheckTx(RequestCheckTx request) {
            try {
              three.await(10, TimeUnit.SECONDS);
            } catch (Exception alone) {
              throw new IllegalStateException("no others came", alone);
            }
            return () -> checkTx(request);
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS.withCheckTxWorkers(2));
        RawClient client = RawClient.connect(server.address())) {
      client.send(RawClient.checkTx("a"), RawClient.checkTx("b"), RawClient.checkTx("c"));
      assertThat(List.of(client.read(), client.read(), client.read()))
          .extracting(answer -> answer.getCheckTx().getData().toStringUtf8())
          .containsExactly("a", "b", "c");
    }
  }

  @Test
  void stepsInOrderNeverOverlapEvenOnTwoConnections() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AbciApplication application =
        new TestApplication() {
          @Override
          public ResponseCheckTx checkTx(RequestCheckTx request) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            busy(20_000);
            inside.decrementAndGet();
            return super.checkTx(request);
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS.withCheckTxWorkers(2));
        RawClient one = RawClient.connect(server.address());
        RawClient two = RawClient.connect(server.address())) {
      Request[] requests =
          IntStream.range(0, 500).mapToObj(i -> RawClient.checkTx("" + i)).toArray(Request[]::new);
      one.send(requests);
      two.send(requests);
      for (int i = 0; i < requests.length; i++) {
        one.read();
        two.read();
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void noTransactionIsCheckedDuringCommitWhileQueriesAreAnswered() throws Exception {
    CountDownLatch committing = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());
    AbciApplication application =
        new TestApplication() {
          @Override
          public ResponseCommit commit(RequestCommit request) {
            committing.countDown();
            try {
              release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            order.add("committed");
            return super.commit(request);
          }

          @Override
          public ResponseCheckTx checkTx(RequestCheckTx request) {
            order.add("checked");
            return super.checkTx(request);
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS);
        RawClient consensus = RawClient.connect(server.address());
        RawClient mempool = RawClient.connect(server.address());
        RawClient query = RawClient.connect(server.address())) {
      consensus.send(RawClient.COMMIT);
      committing.await();
      mempool.send(RawClient.checkTx("a"));
      assertThat(query.send(RawClient.QUERY).read().hasQuery()).isTrue();
      Thread.sleep(100);
      release.countDown();
      assertThat(mempool.read().hasCheckTx()).isTrue();
      assertThat(consensus.read().hasCommit()).isTrue();
    }
    assertThat(order).containsExactly("committed", "checked");
  }

  @Test
  void severalAnswersShareOneWrite() throws Exception {
    MethodTimings timings = new MethodTimings();
    try (AbciServer server = AbciServer.start(new TestApplication(), OPTIONS.withMetrics(timings));
        RawClient client = RawClient.connect(server.address())) {
      List<Request> requests = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        requests.add(RawClient.checkTx("" + i));
        requests.add(RawClient.FLUSH);
      }
      client.send(requests.toArray(Request[]::new));
      for (int i = 0; i < requests.size(); i++) {
        client.read();
      }
    }
    assertThat(timings.responses()).isEqualTo(2000);
    assertThat(timings.writes()).isLessThan(500);
    assertThat(timings.of(AbciMethod.CHECK_TX).calls()).isEqualTo(1000);
    assertThat(timings.of(AbciMethod.CHECK_TX).failures()).isZero();
  }

  @Test
  void floodFromClientThatDoesNotReadWaitsInTheSocket() throws Exception {
    AtomicInteger seen = new AtomicInteger();
    AbciApplication application =
        new TestApplication() {
          @Override
          public ResponseCheckTx checkTx(RequestCheckTx request) {
            seen.incrementAndGet();
            return super.checkTx(request);
          }
        };
    try (AbciServer server = AbciServer.start(application, OPTIONS.withMaxPipelined(16));
        RawClient client = RawClient.connect(server.address())) {
      byte[] frame = framed(RawClient.checkTx("x".repeat(60_000)));
      int frames = offerUntilFull(client, frame, 4000);
      assertThat(frames).as("requests taken before the flood was held back").isLessThan(4000);
      int before = seen.get();
      Thread.sleep(100);
      assertThat(seen.get()).as("requests answered while nobody reads").isEqualTo(before);
      for (int i = 0; i < frames; i++) {
        Response answer = client.read();
        assertThat(answer.getCheckTx().getData().size()).isEqualTo(60_000);
      }
    }
  }

  private static byte[] framed(Request request) throws Exception {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    request.writeDelimitedTo(out);
    return out.toByteArray();
  }

  /** Sends whole frames until the socket takes no more for half a second; how many. */
  private static int offerUntilFull(RawClient client, byte[] frame, int most) throws Exception {
    for (int frames = 0; frames < most; frames++) {
      ByteBuffer rest = ByteBuffer.wrap(frame);
      int idle = 0;
      while (rest.hasRemaining() && idle < 50) {
        idle = client.offer(rest) == 0 ? idle + 1 : 0;
        if (idle > 0) {
          Thread.sleep(10);
        }
      }
      if (rest.hasRemaining()) {
        byte[] left = new byte[rest.remaining()];
        rest.get(left);
        Thread.ofPlatform().daemon().start(() -> sendRest(client, left));
        return frames + 1;
      }
    }
    return most;
  }

  private static void sendRest(RawClient client, byte[] left) {
    try {
      client.sendBytes(left);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
