package org.readledger.platform.genesis;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.readledger.ledger.id.HolderId;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.signing.Sha256;

/** Identifiers that follow from a public key, so that key files alone say who is who. */
public final class DerivedIds {

  private DerivedIds() {}

  /** The participant whose first key this is. */
  public static ParticipantId participant(ByteString publicKey) {
    return new ParticipantId(derived("readledger.participant", publicKey));
  }

  /** The pseudonym of whoever holds this key. */
  public static HolderId holder(ByteString publicKey) {
    return new HolderId(derived("readledger.holder", publicKey));
  }

  /** The account that signs in as this key's holder. */
  public static UUID user(ByteString publicKey) {
    var bytes = ByteBuffer.wrap(derived("readledger.user", publicKey).toByteArray());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static ByteString derived(String what, ByteString publicKey) {
    return Sha256.of(ByteString.copyFromUtf8(what), publicKey).substring(0, LedgerId.BYTES);
  }
}
