package org.readledger.marketplace.imaging.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.readledger.marketplace.imaging.source.DicomUid;

class PixelManifestTest {
  private static final ReadSalt SALT = new ReadSalt(ByteString.copyFrom(new byte[ReadSalt.BYTES]));
  private static final DicomUid SYNTAX = new DicomUid("1.2.840.10008.1.2.1");

  /** The reference tree of certificate-transparency: entries and roots of its own test data. */
  @Test
  void theTreeIsThatOfRfc6962() {
    List<String> entries =
        List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    List<byte[]> decoded = entries.stream().map(HexFormat.of()::parseHex).toList();
    assertThat(hex(Merkle.root(List.of())))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(hex(Merkle.root(decoded.subList(0, 1))))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(Merkle.root(decoded.subList(0, 3))))
        .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    assertThat(hex(Merkle.root(decoded)))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  void theOrderOfWalkingDoesNotMatterAndEveryFrameIsFound() {
    List<ManifestLeaf> leaves = new ArrayList<>();
    for (int instance = 1; instance <= 9; instance++) {
      for (int frame = 1; frame <= instance; frame++) {
        leaves.add(leaf(instance, frame));
      }
    }
    PixelManifest manifest = new PixelManifest(SALT, leaves);
    Collections.shuffle(leaves, new Random(3));
    assertThat(new PixelManifest(SALT, leaves).root()).isEqualTo(manifest.root());
    for (int instance = 1; instance <= 9; instance++) {
      for (int frame = 1; frame <= instance; frame++) {
        int position = manifest.indexOf(uid(instance), frame).orElseThrow();
        assertThat(manifest.leaves().get(position)).isEqualTo(leaf(instance, frame));
      }
      assertThat(manifest.indexOf(uid(instance), instance + 1)).isEmpty();
      assertThat(manifest.indexOf(uid(instance), 0)).isEmpty();
    }
    assertThat(manifest.indexOf(uid(10), 1)).isEmpty();
    assertThat(manifest.instanceCount()).isEqualTo(9);
  }

  @Test
  void everyFieldOfALeafMovesTheRoot() {
    ManifestLeaf leaf = leaf(1, 1);
    ByteString root = new PixelManifest(SALT, List.of(leaf)).root();
    List<ManifestLeaf> others =
        List.of(
            leaf(2, 1),
            new ManifestLeaf(leaf.saltedUid(), 2, SYNTAX, leaf.sha256()),
            new ManifestLeaf(leaf.saltedUid(), 1, new DicomUid("1.2"), leaf.sha256()),
            new ManifestLeaf(leaf.saltedUid(), 1, SYNTAX, leaf(5, 5).sha256()));
    for (ManifestLeaf other : others) {
      assertThat(new PixelManifest(SALT, List.of(other)).root()).isNotEqualTo(root);
    }
  }

  private static DicomUid uid(int instance) {
    return new DicomUid("1.2." + instance);
  }

  private static ManifestLeaf leaf(int instance, int frame) {
    byte[] hash =
        Merkle.sha256().digest((instance + "/" + frame).getBytes(StandardCharsets.US_ASCII));
    return new ManifestLeaf(SALT.salted(uid(instance)), frame, SYNTAX, ByteString.copyFrom(hash));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
