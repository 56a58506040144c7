package org.readledger.platform.genesis;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.platform.identity.Role;

/**
 * A person of the demo.
 *
 * @param key a stable name; the person's key file is `person-{key}.key`
 * @param house the organisation's name in the cast; a reader's is the reader
 * @param name what people read; says "(demo)"
 * @param roles what the person may do
 * @param scopes what the person's key may sign
 * @param about one sentence for the sign-in page
 * @param featured whether the sign-in page offers the person
 */
public record CastMember(
    String key,
    String house,
    String name,
    Set<Role> roles,
    List<KeyScope> scopes,
    String about,
    boolean featured) {

  public CastMember {
    roles = Set.copyOf(roles);
    scopes = List.copyOf(scopes);
  }

  /** The key file's name. */
  public String keyFile() {
    return "person-" + key + ".key";
  }
}
