package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import java.util.HexFormat;

/** How identifiers are shown to people. The ledger knows none of the names behind them. */
@FunctionalInterface
public interface Names {

  /** Nobody's name is known: the first eight hexadecimal digits of each identifier. */
  Names SHORT_IDS = Names::shortened;

  /** What to call the participant, posting, key or attestation with this identifier. */
  String of(ByteString id);

  /** The first eight hexadecimal digits. */
  static String shortened(ByteString id) {
    var head = id.substring(0, Math.min(4, id.size()));
    return HexFormat.of().formatHex(head.toByteArray());
  }
}
