package org.readledger.marketplace.market;

import org.readledger.platform.identity.UserAccount;

/** How the market does. Operator and auditor only. */
public interface MarketFigures {

  /** Figures at the projection's height. */
  MarketHealth health(UserAccount user);
}
