package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;

/**
 * One record and its way to the app hash.
 *
 * @param value the record
 * @param inBucket from the record's leaf to its bucket's root
 * @param inStore from the bucket to the store's root
 * @param inState from the store to the app hash
 */
public record RecordProof(
    ByteString value, MerklePath inBucket, MerklePath inStore, MerklePath inState) {}
