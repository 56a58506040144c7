package org.readledger.marketplace.imaging.manifest;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.readledger.ledger.id.PostingId;

/** The manifests of posted studies, built from their archive and kept with their leaves. */
public interface Manifests {

  /** A manifest with the version under which it is anchored. */
  record Versioned(int version, PixelManifest manifest) {}

  /**
   * Walks the read's study and keeps its manifest under a version; a version that is kept already
   * is returned as it is, so that trying again after a crash gives the same root.
   *
   * @param progress told how many frames are done
   * @throws org.readledger.marketplace.imaging.source.SourceFault when the archive does not give
   *     every frame
   */
  PixelManifest build(PostingId read, int version, IntConsumer progress) throws IOException;

  /**
   * A kept manifest whose leaves still give its kept root.
   *
   * @throws DamagedManifest when they do not
   */
  Optional<Versioned> load(PostingId read, int version);

  /**
   * The kept leaves do not give the root they were anchored under: nothing may be trusted to them.
   */
  final class DamagedManifest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedManifest() {
      super("The stored hashes of this study's images do not match their root.");
    }
  }
}
