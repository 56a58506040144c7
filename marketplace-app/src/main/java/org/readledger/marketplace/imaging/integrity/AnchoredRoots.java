package org.readledger.marketplace.imaging.integrity;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;

/** The roots the ledger holds. */
@FunctionalInterface
public interface AnchoredRoots {

  /** The root anchored under a version, if there is one. */
  Optional<ByteString> root(PostingId read, int version);
}
