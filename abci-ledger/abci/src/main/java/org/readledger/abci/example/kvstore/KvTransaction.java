package org.readledger.abci.example.kvstore;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.readledger.abci.proto.ValidatorUpdate;
import org.readledger.abci.proto.crypto.PublicKey;

/** A transaction of the key-value store. */
sealed interface KvTransaction {

  /** What begins a change of the validator set. */
  ByteString VALIDATOR_PREFIX = ByteString.copyFromUtf8("val=");

  /** Sets a key to a value; both are non-empty and hold neither {@code =} nor {@code :}. */
  record SetPair(ByteString key, ByteString value) implements KvTransaction {}

  /** Sets the power of a validator; power 0 removes it. */
  record SetValidator(ValidatorUpdate update) implements KvTransaction {}

  /**
   * Reads {@code key=value}, {@code key:value} or {@code val=ed25519!base64 key!power}.
   *
   * @return empty when it is none of these
   */
  static Optional<KvTransaction> parse(ByteString tx) {
    if (tx.startsWith(VALIDATOR_PREFIX)) {
      return parseValidator(
          tx.substring(VALIDATOR_PREFIX.size()).toString(StandardCharsets.ISO_8859_1));
    }
    int separator = -1;
    for (int i = 0; i < tx.size(); i++) {
      byte b = tx.byteAt(i);
      if (b == '=' || b == ':') {
        if (separator >= 0) {
          return Optional.empty();
        }
        separator = i;
      }
    }
    return separator <= 0 || separator == tx.size() - 1
        ? Optional.empty()
        : Optional.of(new SetPair(tx.substring(0, separator), tx.substring(separator + 1)));
  }

  /** The transaction as a block holds it: a pair with {@code =}. */
  static ByteString canonical(ByteString tx, KvTransaction parsed) {
    return switch (parsed) {
      case SetPair(ByteString key, ByteString value) ->
          key.concat(ByteString.copyFromUtf8("=")).concat(value);
      case SetValidator validator -> tx;
    };
  }

  private static Optional<KvTransaction> parseValidator(String text) {
    String[] parts = text.split("!", -1);
    if (parts.length != 3 || !(parts[0].isEmpty() || parts[0].equals("ed25519"))) {
      return Optional.empty();
    }
    try {
      byte[] key = Base64.getDecoder().decode(parts[1]);
      long power = Long.parseLong(parts[2]);
      return key.length != 32 || power < 0
          ? Optional.empty()
          : Optional.of(new SetValidator(update(ByteString.copyFrom(key), power)));
    } catch (IllegalArgumentException notBase64OrNumber) {
      return Optional.empty();
    }
  }

  private static ValidatorUpdate update(ByteString key, long power) {
    return ValidatorUpdate.newBuilder()
        .setPubKey(PublicKey.newBuilder().setEd25519(key))
        .setPower(power)
        .build();
  }
}
