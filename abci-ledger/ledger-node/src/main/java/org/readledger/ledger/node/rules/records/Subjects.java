package org.readledger.ledger.node.rules.records;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.Subject;

/** The index of a reader: attestations about the reader, and reads claimed now. */
public final class Subjects {

  private Subjects() {}

  /** The index record; empty lists for a reader of whom nothing is known. */
  public static Subject of(StateView state, ByteString reader) {
    return Tables.SUBJECTS
        .find(state, reader)
        .orElseGet(() -> Subject.newBuilder().setParticipantId(reader).build());
  }

  /** There is one more attestation about the reader. */
  public static void attested(WorkingState state, ByteString reader, ByteString attestation) {
    write(state, of(state, reader).toBuilder().addAttestationIds(attestation));
  }

  /** The reader now holds a read. */
  public static void took(WorkingState state, ByteString reader, ByteString posting) {
    write(state, of(state, reader).toBuilder().addHeldReads(posting));
  }

  /** The reader's work on a read is over, done or not. */
  public static void letGo(WorkingState state, ByteString reader, ByteString posting) {
    var subject = of(state, reader);
    List<ByteString> others =
        subject.getHeldReadsList().stream().filter(held -> !held.equals(posting)).toList();
    write(state, subject.toBuilder().clearHeldReads().addAllHeldReads(others));
  }

  private static void write(WorkingState state, Subject.Builder subject) {
    Tables.SUBJECTS.put(state, subject.getParticipantId(), subject.build());
  }
}
