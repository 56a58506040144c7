package org.readledger.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readledger.ledger.id.HolderId;
import org.readledger.ledger.id.ParticipantId;

/** Accounts and the names of participants. Names never reach the ledger. */
public interface UserDirectory {

  /** The account of a user id. */
  Optional<UserAccount> find(UUID userId);

  /** The account of a person's pseudonym. */
  Optional<UserAccount> findByHolder(HolderId holder);

  /** The account behind an API token, compared by its digest. */
  Optional<UserAccount> findByToken(String token);

  /** Everyone who may act for an organisation. */
  List<UserAccount> of(ParticipantId organisation);

  /** Everyone, for the demo's sign-in page and the operator. */
  List<UserAccount> all();

  /** The participant's name, or its shortened id when it has none here. */
  String nameOf(ParticipantId participant);
}
