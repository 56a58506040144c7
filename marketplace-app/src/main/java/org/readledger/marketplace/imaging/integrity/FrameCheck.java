package org.readledger.marketplace.imaging.integrity;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.readledger.marketplace.imaging.manifest.ManifestLeaf;
import org.readledger.marketplace.imaging.manifest.PixelManifest;
import org.readledger.marketplace.imaging.source.DicomUid;

/** Decides whether a frame is the anchored one. */
public final class FrameCheck {
  private FrameCheck() {}

  /** What became of one frame. */
  public sealed interface Verdict {
    /**
     * It is what was anchored.
     *
     * @param position of its leaf
     */
    record True(int position) implements Verdict {}

    /** There is no manifest yet to hold it against. */
    record NotAnchored() implements Verdict {}

    /** It is not. */
    record False(IntegrityFault.Kind kind) implements Verdict {}
  }

  /** Holds a frame's hash and transfer syntax against its leaf. */
  public static Verdict check(
      Optional<PixelManifest> manifest,
      DicomUid sopInstanceUid,
      int frame,
      DicomUid transferSyntax,
      byte[] sha256) {
    if (manifest.isEmpty()) {
      return new Verdict.NotAnchored();
    }
    Optional<Integer> position = manifest.get().indexOf(sopInstanceUid, frame);
    if (position.isEmpty()) {
      return new Verdict.False(IntegrityFault.Kind.ADDED);
    }
    ManifestLeaf leaf = manifest.get().leaves().get(position.get());
    boolean same =
        leaf.sha256().equals(ByteString.copyFrom(sha256))
            && leaf.transferSyntax().equals(transferSyntax);
    return same ? new Verdict.True(position.get()) : new Verdict.False(IntegrityFault.Kind.CHANGED);
  }
}
