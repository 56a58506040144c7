package org.readledger.marketplace.imaging.access;

import com.google.protobuf.ByteString;
import org.readledger.ledger.id.AccessLogId;
import org.readledger.ledger.id.ParticipantId;

/** Puts the root of a batch of access records on the ledger. */
@FunctionalInterface
public interface AccessLogAnchor {

  /**
   * One closed batch.
   *
   * @param centre whose log
   * @param log one per gateway and centre
   * @param sequence from 1, without gaps
   * @param root RFC 6962 over the records' encodings, in the order they were written
   * @param records how many
   */
  record Batch(
      ParticipantId centre, AccessLogId log, long sequence, ByteString root, int records) {}

  /** Anchors a batch once; says whether it is on the ledger now. Asking again is safe. */
  boolean anchor(Batch batch);
}
