package org.readledger.marketplace.posting;

import org.readledger.platform.identity.UserAccount;

/** Searches the PACS of the user's centre by QIDO-RS (PS3.18 10.6). Centre staff only. */
public interface PacsSearch {

  /** Studies of the centre's first endpoint, with those already posted marked. */
  PacsAnswer search(UserAccount staff, StudyFilter filter);
}
