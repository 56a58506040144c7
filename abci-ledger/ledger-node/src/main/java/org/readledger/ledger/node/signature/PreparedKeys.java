package org.readledger.ledger.node.signature;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Public keys that were checked and decoded once, since a few keys sign most transactions. Bounded:
 * a full table is emptied, which costs time and changes no answer.
 */
final class PreparedKeys<K> {

  private static final int MOST = 4096;

  private final ConcurrentHashMap<ByteString, Optional<K>> keys = new ConcurrentHashMap<>();
  private final Function<byte[], Optional<K>> decoder;

  /** Keys of a library's own kind; the decoder sees strict keys alone. */
  PreparedKeys(Function<byte[], Optional<K>> decoder) {
    this.decoder = decoder;
  }

  /** The decoded key, or nothing if it is no strict key. */
  Optional<K> of(ByteString publicKey) {
    var known = keys.get(publicKey);
    if (known != null) {
      return known;
    }
    var bytes = publicKey.toByteArray();
    var decoded = Ed25519Form.isStrictKey(bytes) ? decoder.apply(bytes) : Optional.<K>empty();
    if (keys.size() >= MOST) {
      keys.clear();
    }
    keys.put(publicKey, decoded);
    return decoded;
  }
}
