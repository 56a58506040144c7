package org.readledger.ledger.node.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values computed with the engine's own crypto/merkle package. */
class MerkleVectorsTest {

  private static final Map<String, String> CREDITS = Map.of("k1", "v1", "k2", "v2", "k3", "v3");

  private static ByteString bytes(String text) {
    return ByteString.copyFromUtf8(text);
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private static Map<ByteString, Optional<ByteString>> changes(Map<String, String> records) {
    var changes =
        new TreeMap<ByteString, Optional<ByteString>>(
            ByteString.unsignedLexicographicalComparator());
    records.forEach((key, value) -> changes.put(bytes(key), Optional.of(bytes(value))));
    return changes;
  }

  @ParameterizedTest
  @CsvSource({
    "'',e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "a,022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
    "a b c,36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1"
  })
  void rootsOfPlainTreesAreTheEngines(String leaves, String root) {
    var hashes =
        Stream.of(leaves.split(" "))
            .filter(leaf -> !leaf.isEmpty())
            .map(leaf -> MerkleTree.leaf(bytes(leaf)))
            .toList();
    assertThat(hex(MerkleTree.root(hashes))).isEqualTo(root);
  }

  @Test
  void rootAndProofOfAnUndividedMapAreTheEngines() {
    var bucket = Bucket.EMPTY.with(changes(CREDITS));
    assertThat(hex(bucket.root()))
        .isEqualTo("5f4162b4dd4581e6bbecd0ade6be5b78967902b2c55fc2439fad70bd0ca11183");
    var path = bucket.path(bytes("k2")).orElseThrow();
    assertThat(path.total()).isEqualTo(3);
    assertThat(path.index()).isEqualTo(1);
    assertThat(hex(path.leafHash())).startsWith("1ee4af78").endsWith("626a");
    assertThat(path.aunts()).hasSize(2);
    assertThat(hex(path.aunts().get(0))).startsWith("445aa3a1").endsWith("a784");
    assertThat(hex(path.aunts().get(1))).startsWith("7741f5f4").endsWith("0ee3");
    var roots = new StoreRoots();
    roots.put("assignments", MerkleTree.EMPTY_ROOT);
    roots.put("credits", bucket.root());
    assertThat(hex(roots.appHash()))
        .isEqualTo("0aacdcc438723cf161a8be530ad658633314b04fb9bf331d038ce5aaff675c6b");
    assertThat(roots.path("credits").index()).isEqualTo(1);
    assertThat(hex(roots.path("credits").aunts().getFirst()))
        .startsWith("fc8a3196")
        .endsWith("b78f");
  }

  @Test
  void rootsOverSixteenBucketsAreTheEngines() {
    var layout = new BucketLayout(16);
    var roots = new TreeMap<Integer, ByteString>();
    CREDITS.forEach(
        (key, value) ->
            roots.put(
                layout.bucketOf(bytes(key)),
                Bucket.EMPTY.with(changes(Map.of(key, value))).root()));
    var credits = BucketTree.empty(layout).with(roots);
    assertThat(hex(BucketTree.empty(layout).root()))
        .isEqualTo("e7073715f11cb5c39addfc1d1958985c02a5349ad6c2daac3f0a2e895c3aca8c");
    assertThat(hex(credits.root()))
        .isEqualTo("851bd1eb3463aeee9ede1b265dd6678ba6681b06cca868a8bf88ef5b40073c1c");
    var top = new StoreRoots();
    top.put("assignments", BucketTree.empty(layout).root());
    top.put("credits", credits.root());
    assertThat(hex(top.appHash()))
        .isEqualTo("eb41e11477f16cf78d6b0584f6cd028e1037535e80f18fc1783aec42f1388f19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x:", "x:6b"})
  void namesThatWouldLetProofsBeForgedOrMisreadAreRefused(String name) {
    assertThatThrownBy(() -> MerkleTree.namedLeaf(bytes(name), bytes("v")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bucket.EMPTY.with(changes(Map.of(name, "v"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StoreRoots().put(name, MerkleTree.EMPTY_ROOT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyValuesAreRefusedBecauseTheyCannotBeProven() {
    assertThatThrownBy(() -> Bucket.EMPTY.with(changes(Map.of("k", ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value");
  }

  @Test
  void aBucketSurvivesItsEncoding() {
    var bucket = Bucket.EMPTY.with(changes(CREDITS));
    var read = Bucket.decoded(bucket.encoded());
    assertThat(read.root()).isEqualTo(bucket.root());
    assertThat(read.path(bytes("k3"))).isEqualTo(bucket.path(bytes("k3")));
    assertThat(Bucket.decodedRoot(bucket.encoded())).isEqualTo(bucket.root());
  }
}
