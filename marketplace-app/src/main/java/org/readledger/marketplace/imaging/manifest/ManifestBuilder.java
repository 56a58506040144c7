package org.readledger.marketplace.imaging.manifest;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.FrameNumbers;
import org.readledger.marketplace.imaging.source.FramePart;
import org.readledger.marketplace.imaging.source.FrameStream;
import org.readledger.marketplace.imaging.source.InstanceSummary;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudySource;

/** Walks a study once and hashes every frame; memory grows with the number of frames, not bytes. */
public final class ManifestBuilder {
  /** Frames asked for in one request. */
  private static final int BATCH = 32;

  /** Objects we deliver ourselves never count as images of the study. */
  private static final Set<String> REPORT_CLASSES =
      Set.of("1.2.840.10008.5.1.4.1.1.104.1", "1.2.840.10008.5.1.4.1.1.88.11");

  private final StudySource source;
  private final ReadSalt salt;

  public ManifestBuilder(StudySource source, ReadSalt salt) {
    this.source = source;
    this.salt = salt;
  }

  /**
   * The manifest of what the archive holds now.
   *
   * @param progress told how many frames are done, after each batch
   * @throws SourceFault when the archive does not give every frame
   */
  public PixelManifest walk(DicomUid study, IntConsumer progress) throws IOException {
    List<InstanceSummary> instances = new ArrayList<>();
    source.instances(
        study,
        instance -> {
          if (instance.frames() > 0 && !REPORT_CLASSES.contains(instance.sopClass())) {
            instances.add(instance);
          }
        });
    List<ManifestLeaf> leaves = new ArrayList<>();
    for (InstanceSummary instance : instances) {
      hash(instance, leaves, progress);
    }
    return new PixelManifest(salt, leaves);
  }

  private void hash(InstanceSummary instance, List<ManifestLeaf> leaves, IntConsumer progress)
      throws IOException {
    ByteString uid = salt.salted(instance.path().instance().orElseThrow());
    for (int from = 1; from <= instance.frames(); from += BATCH) {
      int to = Math.min(instance.frames(), from + BATCH - 1);
      FrameNumbers wanted = new FrameNumbers(IntStream.rangeClosed(from, to).boxed().toList());
      try (FrameStream frames = source.frames(instance.path(), wanted)) {
        int number = from;
        for (Optional<FramePart> part = frames.next(); part.isPresent(); part = frames.next()) {
          ByteString hash = digest(part.get().content());
          leaves.add(new ManifestLeaf(uid, number++, part.get().transferSyntax(), hash));
        }
      }
      progress.accept(leaves.size());
    }
  }

  private static ByteString digest(InputStream content) throws IOException {
    MessageDigest digest = Merkle.sha256();
    byte[] buffer = new byte[64 * 1024];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return ByteString.copyFrom(digest.digest());
  }
}
