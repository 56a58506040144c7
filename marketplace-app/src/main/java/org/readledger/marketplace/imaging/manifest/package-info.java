/**
 * The hashes of every frame of a posted study, as leaves of a Merkle tree whose root is on the
 * ledger.
 */
@NullMarked
package org.readledger.marketplace.imaging.manifest;

import org.jspecify.annotations.NullMarked;
