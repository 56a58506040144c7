package org.readledger.marketplace.imaging.integrity;

import java.util.BitSet;
import java.util.Optional;
import org.readledger.marketplace.imaging.manifest.PixelManifest;

/** One read's manifest in memory, and which of its frames passed and were true. */
final class ReadImages {
  private final int version;
  private final Optional<PixelManifest> manifest;
  private final BitSet verified = new BitSet();

  /**
   * @param version 0 while anchoring
   */
  ReadImages(int version, Optional<PixelManifest> manifest) {
    this.version = version;
    this.manifest = manifest;
  }

  int version() {
    return version;
  }

  Optional<PixelManifest> manifest() {
    return manifest;
  }

  int leafCount() {
    return manifest.map(m -> m.leaves().size()).orElse(0);
  }

  synchronized void verified(int position) {
    verified.set(position);
  }

  synchronized int verifiedCount() {
    return verified.cardinality();
  }
}
