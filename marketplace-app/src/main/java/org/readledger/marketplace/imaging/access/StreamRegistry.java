package org.readledger.marketplace.imaging.access;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;

/**
 * The answers that are open now. A grant is opened before access is decided, so that a revocation
 * between the two still finds it.
 */
public final class StreamRegistry {
  private final Map<PostingId, Set<AccessGrant>> open = new ConcurrentHashMap<>();

  /** Registers an answer about to be given. */
  public AccessGrant open(PostingId read, ParticipantId participant) {
    AccessGrant grant = new AccessGrant(read, participant, this::closed);
    open.compute(
        read,
        (key, grants) -> {
          Set<AccessGrant> all = grants == null ? ConcurrentHashMap.newKeySet() : grants;
          all.add(grant);
          return all;
        });
    return grant;
  }

  /** Cuts the open answers of a read that match; says how many. */
  public int cut(PostingId read, Predicate<AccessGrant> which) {
    Set<AccessGrant> grants = open.getOrDefault(read, Set.of());
    int cut = 0;
    for (AccessGrant grant : grants) {
      if (which.test(grant)) {
        grant.cut();
        cut++;
      }
    }
    return cut;
  }

  /** Cuts every open answer. */
  public void cutAll() {
    open.values().forEach(grants -> grants.forEach(AccessGrant::cut));
  }

  /** How many answers are open. */
  public int size() {
    return open.values().stream().mapToInt(Set::size).sum();
  }

  private void closed(AccessGrant grant) {
    open.computeIfPresent(
        grant.read(),
        (key, grants) -> {
          grants.remove(grant);
          return grants.isEmpty() ? null : grants;
        });
  }
}
