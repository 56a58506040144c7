package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;

/**
 * The state after the last commit at the time it was asked for; later commits do not change it.
 * Close it soon: it keeps old data on disk. Safe for concurrent readers until closed.
 */
public final class CommittedState implements StateView, AutoCloseable {

  private final Version version;
  private final AtomicBoolean closed = new AtomicBoolean();

  CommittedState(Version version) {
    this.version = version;
  }

  /** Which block it stands behind. */
  public CommitPoint point() {
    return version.point();
  }

  /** The record with its way to the app hash, if there is one. */
  public Optional<RecordProof> prove(Store store, ByteString key) {
    return open().prove(store, key);
  }

  @Override
  public Optional<ByteString> get(Store store, ByteString key) {
    return open().get(store, key);
  }

  @Override
  public void scan(Store store, ByteString from, ByteString to, RecordVisitor visitor) {
    open().scan(store, from, to, visitor);
  }

  Version version() {
    return version;
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      version.release();
    }
  }

  private Version open() {
    if (closed.get()) {
      throw new IllegalStateException("this view of the state is closed");
    }
    return version;
  }
}
