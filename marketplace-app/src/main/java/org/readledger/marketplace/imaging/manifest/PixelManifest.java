package org.readledger.marketplace.imaging.manifest;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.marketplace.imaging.source.DicomUid;

/** The leaves of one posted study, in their order, with the root the ledger holds. */
public final class PixelManifest {
  private final ReadSalt salt;
  private final List<ManifestLeaf> leaves;
  private final ByteString root;
  private final Map<ByteString, Integer> firstLeaf = new HashMap<>();

  /**
   * @param leaves in any order; one for each frame
   * @throws IllegalArgumentException when a frame stands twice
   */
  public PixelManifest(ReadSalt salt, List<ManifestLeaf> leaves) {
    this.salt = salt;
    this.leaves = leaves.stream().sorted(ManifestLeaf.ORDER).toList();
    for (int i = 0; i < this.leaves.size(); i++) {
      if (i > 0 && ManifestLeaf.ORDER.compare(this.leaves.get(i - 1), this.leaves.get(i)) == 0) {
        throw new IllegalArgumentException("a frame stands twice");
      }
      firstLeaf.putIfAbsent(this.leaves.get(i).saltedUid(), i);
    }
    this.root =
        ByteString.copyFrom(Merkle.root(this.leaves.stream().map(ManifestLeaf::encoded).toList()));
  }

  /** Where a frame's leaf stands, from 0; empty when the frame was not there at posting. */
  public Optional<Integer> indexOf(DicomUid sopInstanceUid, int frame) {
    ByteString uid = salt.salted(sopInstanceUid);
    Integer first = firstLeaf.get(uid);
    if (first == null || frame < 1) {
      return Optional.empty();
    }
    // Frames of an instance stand together in ascending order, usually without gaps from 1.
    for (int i = Math.min(first + frame - 1, leaves.size() - 1); i >= first; i--) {
      if (leaves.get(i).frame() == frame && leaves.get(i).saltedUid().equals(uid)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The leaves in their order. */
  public List<ManifestLeaf> leaves() {
    return leaves;
  }

  /** The RFC 6962 root, 32 bytes. */
  public ByteString root() {
    return root;
  }

  /** How many instances have frames. */
  public int instanceCount() {
    return firstLeaf.size();
  }
}
