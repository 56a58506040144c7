package org.readledger.ledger.node.signature;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Which Ed25519 keys and signatures we look at at all. Libraries differ on encodings beyond the
 * field or the group, on points of small order and on keys with a component of small order
 * (Chalkias et al., "Taming the many EdDSAs", 2020); none of these comes from an honest signer.
 */
final class Ed25519Form {

  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  /** The field's prime 2^255 - 19, little endian. */
  private static final byte[] PRIME =
      hex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

  /** The group's order L = 2^252 + 27742317777372353535851937790883648493, little endian. */
  private static final byte[] ORDER =
      hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

  /** The y coordinates of the eight points whose order divides 8. */
  private static final List<byte[]> SMALL_ORDER =
      List.of(
          hex("0000000000000000000000000000000000000000000000000000000000000000"),
          hex("0100000000000000000000000000000000000000000000000000000000000000"),
          hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
          hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
          hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"));

  private Ed25519Form() {}

  /** Whether R and S are canonical and R is not of small order. */
  static boolean isStrictSignature(byte[] signature) {
    return signature.length == SIGNATURE_BYTES
        && isBelow(signature, KEY_BYTES, ORDER)
        && isStrictPoint(signature);
  }

  /** Whether the key is canonical and generates the group of prime order. Costs about 50 us. */
  static boolean isStrictKey(byte[] key) {
    return key.length == KEY_BYTES && isStrictPoint(key) && Ed25519.validatePublicKeyFull(key, 0);
  }

  /** Judges the first 32 bytes. */
  private static boolean isStrictPoint(byte[] encoded) {
    var y = new byte[KEY_BYTES];
    System.arraycopy(encoded, 0, y, 0, KEY_BYTES);
    y[KEY_BYTES - 1] &= 0x7f;
    return isBelow(y, 0, PRIME) && SMALL_ORDER.stream().noneMatch(small -> Arrays.equals(small, y));
  }

  private static boolean isBelow(byte[] number, int offset, byte[] bound) {
    for (var i = KEY_BYTES - 1; i >= 0; i--) {
      var order = Byte.compareUnsigned(number[offset + i], bound[i]);
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
