package org.readledger.marketplace.posting;

import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.platform.identity.UserAccount;

/** The postings of the user's own centre. Centre staff only. */
public interface CentreBoard {

  /** All columns and figures. */
  Board board(UserAccount staff);

  /** One posting of this centre; empty for anybody else's. */
  Optional<BoardTile> find(UserAccount staff, PostingId posting);
}
