/** The authenticated, crash-safe state on disk: buckets, hashes, commits and committed views. */
@NullMarked
package org.readledger.ledger.node.store;

import org.jspecify.annotations.NullMarked;
