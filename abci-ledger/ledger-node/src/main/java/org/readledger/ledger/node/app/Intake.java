package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.signing.Sha256;

/**
 * Reads transactions and verifies their signatures once, between CheckTx and FinalizeBlock: what
 * was found valid is remembered by the hash of its bytes. Only validly signed transactions are
 * remembered, and only so many bytes of them, so that strangers cannot fill the memory. Safe for
 * concurrent use.
 */
final class Intake {

  private static final long MOST_BYTES = 64L << 20;

  /** What an entry costs beside its bytes, roughly. */
  private static final int OVERHEAD_BYTES = 600;

  private final SignatureChecks checks;
  private final ExecutorService workers;
  private final int workerCount;
  private final ConcurrentHashMap<ByteString, ReceivedTransaction> valid =
      new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<ReceivedTransaction> oldestFirst =
      new ConcurrentLinkedQueue<>();
  private final AtomicLong bytes = new AtomicLong();

  Intake(SignatureChecks checks, ExecutorService workers, int workerCount) {
    this.checks = checks;
    this.workers = workers;
    this.workerCount = workerCount;
  }

  /**
   * A transaction and what is known of its signature.
   *
   * @param tx the transaction
   * @param signature judged against the keys of the state at hand
   */
  record Judged(ReceivedTransaction tx, SignatureVerdict signature) {

    boolean isValid() {
      return signature == SignatureVerdict.VALID;
    }
  }

  /** Reads and verifies bytes; nothing if they are no transaction. */
  Optional<Judged> judge(ByteString raw, String chainId, StateView keys) {
    var digest = Sha256.of(raw);
    var known = valid.get(digest);
    if (known != null) {
      return Optional.of(new Judged(known, SignatureVerdict.VALID));
    }
    return ReceivedTransaction.read(raw, digest).map(tx -> judge(tx, chainId, keys));
  }

  /** Verifies a transaction whose key may have appeared meanwhile. */
  Judged judge(ReceivedTransaction tx, String chainId, StateView keys) {
    var verdict = checks.verdict(tx, chainId, keys);
    if (verdict == SignatureVerdict.VALID) {
      remember(tx);
    }
    return new Judged(tx, verdict);
  }

  /** Judges a block's transactions, several at once; answers in their order. */
  List<Optional<Judged>> judgeAll(List<ByteString> raws, String chainId, StateView keys) {
    if (raws.size() < 2 * workerCount || workerCount < 2) {
      return raws.stream().map(raw -> judge(raw, chainId, keys)).toList();
    }
    var share = (raws.size() + workerCount - 1) / workerCount;
    var tasks =
        IntStream.iterate(0, from -> from < raws.size(), from -> from + share)
            .mapToObj(from -> raws.subList(from, Math.min(raws.size(), from + share)))
            .<Callable<List<Optional<Judged>>>>map(
                part -> () -> part.stream().map(raw -> judge(raw, chainId, keys)).toList())
            .toList();
    try {
      var judged = new ArrayList<Optional<Judged>>(raws.size());
      for (var part : workers.invokeAll(tasks)) {
        judged.addAll(part.get());
      }
      return judged;
    } catch (ExecutionException e) {
      throw new IllegalStateException("signatures could not be verified", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the node is stopping", e);
    }
  }

  private void remember(ReceivedTransaction tx) {
    if (valid.putIfAbsent(tx.digest(), tx) != null) {
      return;
    }
    oldestFirst.add(tx);
    var total = bytes.addAndGet(cost(tx));
    while (total > MOST_BYTES) {
      var oldest = oldestFirst.poll();
      if (oldest == null) {
        return;
      }
      valid.remove(oldest.digest());
      total = bytes.addAndGet(-cost(oldest));
    }
  }

  private static long cost(ReceivedTransaction tx) {
    return 3L * tx.size() + OVERHEAD_BYTES;
  }
}
