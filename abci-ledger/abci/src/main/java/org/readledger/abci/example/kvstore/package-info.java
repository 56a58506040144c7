/** The key-value store that CometBFT's own tests and tutorials use, on this library. */
@NullMarked
package org.readledger.abci.example.kvstore;

import org.jspecify.annotations.NullMarked;
