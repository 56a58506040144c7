package org.readledger.marketplace.imaging.access;

import java.util.List;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.platform.identity.UserAccount;

/** Who opened which study, and who was refused. */
public interface AccessLog {

  /** Somebody opened a study; written once for each person and read in a quarter of an hour. */
  void opened(
      ParticipantId centre,
      PostingId read,
      UserAccount caller,
      AccessDecision.Ground ground,
      String remote);

  /** Somebody was refused. */
  void denied(
      ParticipantId centre, PostingId read, UserAccount caller, String ground, String remote);

  /** An image was withheld from somebody. */
  void withheld(
      ParticipantId centre, PostingId read, UserAccount caller, String ground, String remote);

  /** The newest records of a centre's studies. */
  List<AccessRecord> latest(ParticipantId centre, int limit);

  /** The newest records of one read. */
  List<AccessRecord> ofRead(ParticipantId centre, PostingId read, int limit);
}
