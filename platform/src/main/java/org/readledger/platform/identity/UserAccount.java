package org.readledger.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.readledger.ledger.id.HolderId;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.id.ParticipantId;

/**
 * A person who signs in.
 *
 * @param userId off the ledger
 * @param displayName what people read
 * @param organisation the participant in whose name the person acts; a reader's own participant
 * @param holder the person's pseudonym on the ledger; four eyes compares holders
 * @param key the key that signs for the person
 * @param roles what the person may do
 * @param demo whether the key is kept by a demo server
 */
public record UserAccount(
    UUID userId,
    String displayName,
    ParticipantId organisation,
    HolderId holder,
    KeyId key,
    Set<Role> roles,
    boolean demo) {

  public UserAccount {
    roles = Set.copyOf(roles);
  }

  /** Whether the person has the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
