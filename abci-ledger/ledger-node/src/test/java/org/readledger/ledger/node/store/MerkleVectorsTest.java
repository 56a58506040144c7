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
import org.readledger.abci.proto.crypto.ProofOp;
import org.readledger.ledger.node.query.ProofBuilder;

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

  @Test
  void theOperatorsOfAProofAreByteForByteTheEngines() {
    var layout = new BucketLayout(16);
    var k2 = bytes("k2");
    var roots = new TreeMap<Integer, ByteString>();
    CREDITS.forEach(
        (key, value) ->
            roots.put(
                layout.bucketOf(bytes(key)),
                Bucket.EMPTY.with(changes(Map.of(key, value))).root()));
    var credits = BucketTree.empty(layout).with(roots);
    var top = new StoreRoots();
    top.put("assignments", BucketTree.empty(layout).root());
    top.put("credits", credits.root());
    var proof =
        new RecordProof(
            bytes("v2"),
            Bucket.EMPTY.with(changes(Map.of("k2", "v2"))).path(k2).orElseThrow(),
            credits.path(layout.bucketOf(k2)),
            top.path("credits"));
    var operators = ProofBuilder.proof(k2, "credits", proof).getOpsList();
    assertThat(operators).extracting(ProofOp::getType).containsOnly("simple:v");
    assertThat(operators)
        .extracting(ProofOp::getKey)
        .containsExactly(k2, ByteString.EMPTY, bytes("credits"));
    assertThat(operators)
        .extracting(operator -> hex(operator.getData()))
        .containsExactly(
            "0a026b32122408011a201ee4af7892a7756dfc81dca468190fe21652baff9cc2a6bcae69542ab5a7626a",
            "12ae01081010011a208077d4d121a1a2006530e123f11c5a6806e407b8b41f5202da4285c3a43b2e1d"
                + "222013859c46f0db2ff4b64c49b94395fbd3e9905721ef0e07e13a7fda7234d7f9c4"
                + "2220725a026c6005260cba3eed3b1721ef01276e82a4dae71a496c4fedf7bcf9ed8e"
                + "2220aa4bfef2594ecd4f288708c231878fb099ab9a45db1a23d38050bc00eb5dd10b"
                + "222039445cd971126c62444c76421e89279b8dbb578a0816a219918cb420e95b7c8b",
            "0a07637265646974731248080210011a208f15d9b1c9ab3a84a61c2dcce5a2fd02f3df43fa199e030c2d"
                + "387c96b844803e2220032592aba5d3b581e9293bead882accc3d9b6921768b3e8197b8da0542b4"
                + "cc46");
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
