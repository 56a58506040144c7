package org.readledger.ledger.node.rules.participants;

import com.google.protobuf.ByteString;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;

/** What a key may look like when it is enrolled. */
final class KeyForm {

  /** Acts that belong to a person; no server's key is given them. */
  private static final Set<KeyScope> PERSONAL_ACTS =
      EnumSet.of(KeyScope.CLAIM, KeyScope.REPORT, KeyScope.SETTLE, KeyScope.ATTEST);

  private static final int ED25519_BYTES = 32;
  private static final int UNCOMPRESSED_POINT_BYTES = 65;
  private static final int MAX_ORIGINS = 8;
  private static final int MAX_NAME = 253;

  private KeyForm() {}

  static void check(FormCheck form, KeyDeclaration key) {
    form.that("key.algorithm", known(key.getAlgorithm()))
        .that("key.public_key", publicKeyFits(key))
        .that("key.custody", known(key.getCustody()))
        .id("key.holder", key.getHolder())
        .that("key.scopes", scopesFit(key));
    if (key.getAlgorithm() == KeyAlgorithm.ES256) {
      form.text("key.rp_id", key.getRpId(), 1, MAX_NAME)
          .between("key.origins", key.getOriginsCount(), 1, MAX_ORIGINS);
      key.getOriginsList().forEach(origin -> form.text("key.origins", origin, 1, MAX_NAME));
    } else {
      form.that("key.rp_id", key.getRpId().isEmpty())
          .that("key.origins", key.getOriginsCount() == 0);
    }
    form.that("key.demo", !key.getDemo() || key.getCustody() == KeyCustody.PERSONAL);
  }

  static boolean manages(KeyDeclaration key) {
    return key.getScopesList().contains(KeyScope.MANAGE_KEYS);
  }

  private static boolean known(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm.ED25519 || algorithm == KeyAlgorithm.ES256;
  }

  private static boolean known(KeyCustody custody) {
    return custody == KeyCustody.SERVICE || custody == KeyCustody.PERSONAL;
  }

  private static boolean publicKeyFits(KeyDeclaration key) {
    ByteString bytes = key.getPublicKey();
    return key.getAlgorithm() == KeyAlgorithm.ES256
        ? bytes.size() == UNCOMPRESSED_POINT_BYTES && bytes.byteAt(0) == 4
        : bytes.size() == ED25519_BYTES;
  }

  private static boolean scopesFit(KeyDeclaration key) {
    List<KeyScope> scopes = key.getScopesList();
    return !scopes.isEmpty()
        && new HashSet<>(scopes).size() == scopes.size()
        && !scopes.contains(KeyScope.KEY_SCOPE_UNSPECIFIED)
        && !scopes.contains(KeyScope.UNRECOGNIZED)
        && (key.getCustody() == KeyCustody.PERSONAL
            || scopes.stream().noneMatch(PERSONAL_ACTS::contains));
  }
}
