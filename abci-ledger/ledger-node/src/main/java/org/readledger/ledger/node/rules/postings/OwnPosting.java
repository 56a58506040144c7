package org.readledger.ledger.node.rules.postings;

import com.google.protobuf.ByteString;
import java.util.function.BiFunction;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.RejectionCode;

/** The first questions of every act on a posting: is there one, and is it the author's? */
public final class OwnPosting {

  private OwnPosting() {}

  /** Decides on the posting and its read; refuses if it is unknown or another centre's. */
  public static Decision of(
      Act act, ByteString id, BiFunction<Posting, Read, Decision> onOwnPosting) {
    var posting = Tables.POSTINGS.find(act.state(), id);
    if (posting.isEmpty()) {
      return Decision.refused(RejectionCode.NOT_FOUND);
    }
    return posting.get().getCenter().equals(act.authorId())
        ? onOwnPosting.apply(posting.get(), Tables.READS.require(act.state(), id))
        : Decision.refused(RejectionCode.NOT_PERMITTED);
  }
}
