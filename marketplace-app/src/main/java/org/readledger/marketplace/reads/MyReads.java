package org.readledger.marketplace.reads;

import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.platform.identity.UserAccount;

/** The reads of one reader: held now, and finished. Refuses anyone but a reader. */
public interface MyReads {

  /** Held now, nearest deadline first. */
  List<HeldRead> held(UserAccount reader);

  /** Reported or settled, newest first, at most {@code limit}. */
  List<HeldRead> finished(UserAccount reader, int limit);

  /** One read this reader holds or finished; empty for anybody else's. */
  Optional<HeldRead> find(UserAccount reader, PostingId posting);
}
