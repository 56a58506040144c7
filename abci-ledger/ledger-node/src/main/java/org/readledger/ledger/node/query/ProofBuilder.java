package org.readledger.ledger.node.query;

import com.google.protobuf.ByteString;
import org.readledger.abci.proto.crypto.Proof;
import org.readledger.abci.proto.crypto.ProofOp;
import org.readledger.abci.proto.crypto.ProofOps;
import org.readledger.abci.proto.crypto.ValueOp;
import org.readledger.ledger.node.store.MerklePath;
import org.readledger.ledger.node.store.RecordProof;

/**
 * Writes a record's way to the app hash as CometBFT's `simple:v` proof operators: the record in its
 * bucket, the bucket in its store under the empty key, which consumes no element of the key path,
 * and the store in the state.
 */
public final class ProofBuilder {

  private static final String SIMPLE_VALUE = "simple:v";

  private ProofBuilder() {}

  /** The three operators, from the record upwards. */
  public static ProofOps proof(ByteString key, String storeName, RecordProof proof) {
    return ProofOps.newBuilder()
        .addOps(operator(key, proof.inBucket()))
        .addOps(operator(ByteString.EMPTY, proof.inStore()))
        .addOps(operator(ByteString.copyFromUtf8(storeName), proof.inState()))
        .build();
  }

  private static ProofOp operator(ByteString key, MerklePath path) {
    var inclusion =
        Proof.newBuilder()
            .setTotal(path.total())
            .setIndex(path.index())
            .setLeafHash(path.leafHash())
            .addAllAunts(path.aunts());
    return ProofOp.newBuilder()
        .setType(SIMPLE_VALUE)
        .setKey(key)
        .setData(ValueOp.newBuilder().setKey(key).setProof(inclusion).build().toByteString())
        .build();
  }
}
