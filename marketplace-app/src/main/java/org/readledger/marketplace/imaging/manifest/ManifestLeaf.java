package org.readledger.marketplace.imaging.manifest;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import org.readledger.marketplace.imaging.source.DicomUid;

/**
 * What one frame was when its study was posted.
 *
 * @param saltedUid SHA-256 of the read's salt and the SOP Instance UID
 * @param frame from 1
 * @param transferSyntax Transfer Syntax UID of the hashed bytes
 * @param sha256 of the frame's bytes as {@code /frames/n} returns them
 */
public record ManifestLeaf(
    ByteString saltedUid, int frame, DicomUid transferSyntax, ByteString sha256) {
  private static final byte VERSION = 1;

  /** By salted UID, as unsigned bytes, then by frame. */
  public static final Comparator<ManifestLeaf> ORDER =
      Comparator.comparing(ManifestLeaf::saltedUid, ByteString.unsignedLexicographicalComparator())
          .thenComparingInt(ManifestLeaf::frame);

  /**
   * The bytes that are hashed into the tree: a version byte 1, then salted UID, frame (4 bytes),
   * transfer syntax (ASCII) and hash, each preceded by its length in two bytes; all big endian.
   */
  public byte[] encoded() {
    byte[] syntax = transferSyntax.value().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes =
        ByteBuffer.allocate(
            1 + 4 * Short.BYTES + saltedUid.size() + 4 + syntax.length + sha256.size());
    bytes.put(VERSION);
    bytes.putShort((short) saltedUid.size()).put(saltedUid.asReadOnlyByteBuffer());
    bytes.putShort((short) Integer.BYTES).putInt(frame);
    bytes.putShort((short) syntax.length).put(syntax);
    bytes.putShort((short) sha256.size()).put(sha256.asReadOnlyByteBuffer());
    return bytes.array();
  }

  @Override
  public String toString() {
    return "ManifestLeaf[frame "
        + frame
        + ", "
        + HexFormat.of().formatHex(sha256.substring(0, 4).toByteArray())
        + "...]";
  }
}
