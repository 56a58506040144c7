package org.readledger.ledger.node.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureVerifierTest {

  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final ByteString MESSAGE =
      ByteString.copyFromUtf8("thirty-two bytes of a challenge.");

  /** Every library this machine has: ours, the JDK's, and the native one where it loads. */
  static Stream<SignatureVerifier> libraries() throws NoSuchAlgorithmException {
    Provider jdk = Security.getProvider("SunEC");
    return Stream.concat(
        Stream.of(SignatureVerifiers.bouncyCastle(), new ProviderVerifier(jdk)),
        SignatureVerifiers.corretto().stream());
  }

  private static Ed25519PrivateKeyParameters key(int seed) {
    var bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return new Ed25519PrivateKeyParameters(bytes);
  }

  private static byte[] sign(Ed25519PrivateKeyParameters key, ByteString message) {
    var signature = new byte[64];
    var bytes = message.toByteArray();
    key.sign(Ed25519.Algorithm.Ed25519, null, bytes, 0, bytes.length, signature, 0);
    return signature;
  }

  private static ByteString publicKey(Ed25519PrivateKeyParameters key) {
    return ByteString.copyFrom(key.generatePublicKey().getEncoded());
  }

  private static byte[] littleEndian(BigInteger number) {
    var bytes = new byte[32];
    var big = number.toByteArray();
    for (var i = 0; i < Math.min(32, big.length); i++) {
      bytes[i] = big[big.length - 1 - i];
    }
    return bytes;
  }

  private static ByteString joined(byte[] r, byte[] s) {
    return ByteString.copyFrom(r).concat(ByteString.copyFrom(s));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void theFirstVectorsOfRfc8032Verify(SignatureVerifier verifier) {
    var vectors =
        List.of(
            List.of(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            List.of(
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    for (var vector : vectors) {
      var parts =
          vector.stream().map(hex -> ByteString.copyFrom(HexFormat.of().parseHex(hex))).toList();
      assertThat(verifier.verifies(parts.get(0), parts.get(1), parts.get(2))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aSignatureWithAnyBitChangedIsRefused(SignatureVerifier verifier) {
    var key = key(1);
    var signature = sign(key, MESSAGE);
    assertThat(verifier.verifies(publicKey(key), MESSAGE, ByteString.copyFrom(signature))).isTrue();
    for (var bit = 0; bit < 512; bit += 3) {
      var changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(verifier.verifies(publicKey(key), MESSAGE, ByteString.copyFrom(changed)))
          .as("bit %d", bit)
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aScalarBeyondTheGroupOrderIsRefusedThoughTheEquationHolds(SignatureVerifier verifier) {
    var key = key(2);
    var signature = sign(key, MESSAGE);
    var s = new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)));
    var malleated = joined(Arrays.copyOf(signature, 32), littleEndian(s.add(ORDER)));
    assertThat(verifier.verifies(publicKey(key), MESSAGE, malleated)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void pointsOfSmallOrderAndEncodingsBeyondTheFieldAreRefused(SignatureVerifier verifier) {
    var smallOrder =
        Stream.of(
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa")
            .map(HexFormat.of()::parseHex);
    var beyondTheField =
        Stream.of(PRIME, PRIME.add(BigInteger.ONE)).map(SignatureVerifierTest::littleEndian);
    Stream.concat(smallOrder, beyondTheField)
        .forEach(
            point -> {
              // With a key of order 1, S = 0 and R = identity satisfy the equation for any message.
              var zero = joined(point, new byte[32]);
              assertThat(verifier.verifies(ByteString.copyFrom(point), MESSAGE, zero)).isFalse();
              var honest = key(3);
              assertThat(verifier.verifies(publicKey(honest), MESSAGE, zero)).isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void bytesOfAnyLengthGetAnAnswer(SignatureVerifier verifier) {
    var random = new Random(4);
    for (var i = 0; i < 300; i++) {
      var keyBytes = new byte[i % 2 == 0 ? 32 : random.nextInt(70)];
      var signature = new byte[i % 3 == 0 ? 64 : random.nextInt(130)];
      random.nextBytes(keyBytes);
      random.nextBytes(signature);
      assertThat(
              verifier.verifies(
                  ByteString.copyFrom(keyBytes), MESSAGE, ByteString.copyFrom(signature)))
          .isFalse();
    }
  }

  @Test
  void noProviderIsInstalledForTheWholeProcess() {
    var before = Security.getProviders().length;
    var verifier = SignatureVerifiers.fastest();
    var key = key(5);
    assertThat(verifier.verifies(publicKey(key), MESSAGE, ByteString.copyFrom(sign(key, MESSAGE))))
        .isTrue();
    assertThat(Security.getProviders()).hasSize(before);
    assertThat(Security.getProvider("AmazonCorrettoCryptoProvider")).isNull();
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
