package org.readledger.marketplace.imaging.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;

/** One open answer, which can be cut from outside while it runs. */
public final class AccessGrant implements AutoCloseable {
  private final PostingId read;
  private final ParticipantId participant;
  private final Consumer<AccessGrant> onClose;
  private final List<Runnable> cutters = new ArrayList<>();
  private volatile boolean cut;

  AccessGrant(PostingId read, ParticipantId participant, Consumer<AccessGrant> onClose) {
    this.read = read;
    this.participant = participant;
    this.onClose = onClose;
  }

  /** The read it is about. */
  public PostingId read() {
    return read;
  }

  /** Whose it is. */
  public ParticipantId participant() {
    return participant;
  }

  /** Whether no further byte may be sent. */
  public boolean isCut() {
    return cut;
  }

  /** What stops the answer at once; run immediately when it was cut before. */
  public void onCut(Runnable cutter) {
    synchronized (cutters) {
      if (!cut) {
        cutters.add(cutter);
        return;
      }
    }
    cutter.run();
  }

  /** Stops the answer. */
  void cut() {
    List<Runnable> now;
    synchronized (cutters) {
      cut = true;
      now = List.copyOf(cutters);
      cutters.clear();
    }
    now.forEach(Runnable::run);
  }

  @Override
  public void close() {
    onClose.accept(this);
  }
}
