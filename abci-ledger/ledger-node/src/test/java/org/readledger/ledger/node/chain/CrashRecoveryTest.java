package org.readledger.ledger.node.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.ledger.node.LedgerNodeMain;
import org.readledger.ledger.proto.CreditCheck;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.rpc.RpcException;
import org.readledger.ledger.rpc.TxInBlock;

/** One credit per transaction: what was lost or done twice shows in the sum. */
@Tag("slow")
class CrashRecoveryTest {

  private static final int ROUNDS = 6;

  @TempDir Path folder;

  private final OperatorGenesis genesis = OperatorGenesis.create();
  private final Set<String> seenInABlock = ConcurrentHashMap.newKeySet();

  @Test
  void nothingIsLostOrDoubledWhenNodeAndEngineAreKilledUnderLoadAndAReplayGivesTheSameHash()
      throws Exception {
    var random = new Random(17);
    try (var chain = RealChain.start(folder, genesis.state(), LedgerNodeMain.class)) {
      for (var round = 0; round < ROUNDS; round++) {
        underLoad(chain, round, () -> crash(chain, random));
      }
      chain.submit(genesis.issueOne("last"));
      var issued = referencesInBlocks(chain);
      assertThat(issued).containsAll(seenInABlock).hasSizeGreaterThan(ROUNDS);
      assertCredits(chain, issued.size());

      chain.killBoth();
      deleteRecursively(chain.store());
      chain.startBoth();
      assertCredits(chain, issued.size());
      assertThat(chain.submit(genesis.issueOne("after-replay")).orElseThrow().code()).isZero();
      assertCredits(chain, issued.size() + 1);
    }
  }

  private interface Crash {
    void happen() throws Exception;
  }

  /** Kills the node, the engine, or both, then brings the pair back as the supervisor would. */
  private static void crash(RealChain chain, Random random) throws Exception {
    Thread.sleep(300 + random.nextInt(900));
    switch (random.nextInt(3)) {
      case 0 -> {
        RealChain.kill(chain.node());
        RealChain.kill(chain.engine());
        chain.startBoth();
      }
      case 1 -> {
        // The node outlives its engine and must forget what was not committed.
        RealChain.kill(chain.engine());
        chain.startEngine();
        chain.await("the engine", () -> chain.height() > 0);
      }
      default -> {
        RealChain.kill(chain.engine());
        RealChain.kill(chain.node());
        chain.startBoth();
      }
    }
  }

  private void underLoad(RealChain chain, int round, Crash crash) throws Exception {
    var go = new AtomicBoolean(true);
    var load =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (var i = 0; go.get(); i++) {
                    issue(chain, "r%d-%d".formatted(round, i));
                  }
                });
    try {
      crash.happen();
    } finally {
      go.set(false);
      load.join();
    }
  }

  private void issue(RealChain chain, String reference) {
    try {
      var hash = chain.rpc().broadcast(genesis.issueOne(reference)).hash();
      if (chain.rpc().transaction(hash).filter(tx -> tx.code() == 0).isPresent()) {
        seenInABlock.add(reference);
      }
    } catch (RpcException e) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Payment references that blocks say were issued; fails if one was issued twice. */
  private static Set<String> referencesInBlocks(RealChain chain) {
    var references = new TreeSet<String>();
    var last = chain.height();
    for (var height = 1L; height <= last; height++) {
      for (var tx : chain.rpc().block(height).orElseThrow().transactions()) {
        issuedBy(tx).forEach(reference -> assertThat(references.add(reference)).isTrue());
      }
    }
    return references;
  }

  private static List<String> issuedBy(TxInBlock tx) {
    return tx.events().stream()
        .filter(LedgerEvent::hasCreditsIssued)
        .map(event -> event.getCreditsIssued().getPaymentReference())
        .toList();
  }

  private static void assertCredits(RealChain chain, long expected) throws IOException {
    var answer = chain.rpc().query("/credits/check", ByteString.EMPTY, false);
    var check = CreditCheck.parseFrom(answer.value());
    assertThat(check.getHolds()).isTrue();
    assertThat(check.getRecorded().getIssued()).isEqualTo(expected);
    assertThat(check.getSumAvailable()).isEqualTo(expected);
  }

  private static void deleteRecursively(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
