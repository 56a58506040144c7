package org.readledger.ledger.node.rules.act;

import com.google.protobuf.ByteString;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.Participant;

/**
 * One operation being judged: where, when and by whom.
 *
 * @param state an overlay that is thrown away when the operation is refused
 * @param height of the block
 * @param nowMs the block's time
 * @param author in whose name
 * @param key which signed
 */
public record Act(WorkingState state, long height, long nowMs, Participant author, Key key) {

  /** The author's identifier. */
  public ByteString authorId() {
    return author.getParticipantId();
  }
}
