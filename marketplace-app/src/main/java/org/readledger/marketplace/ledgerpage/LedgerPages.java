package org.readledger.marketplace.ledgerpage;

import java.util.List;
import java.util.Optional;
import org.readledger.platform.identity.UserAccount;

/** The ledger as people read it. Any signed-in user. */
public interface LedgerPages {

  /** Blocks up to and including a height, newest first; 0 means the newest. */
  List<BlockRow> blocks(UserAccount user, long upTo, int limit);

  /** One block; empty when the chain has none of that height yet. */
  Optional<BlockView> block(UserAccount user, long height);

  /** One transaction by the engine's hash; empty when the chain knows none. */
  Optional<TransactionView> transaction(UserAccount user, String txHash);

  /** The validators now. */
  List<ValidatorView> validators(UserAccount user);
}
