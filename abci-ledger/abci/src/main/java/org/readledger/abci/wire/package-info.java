/** The CometBFT socket protocol: each message preceded by its length as an unsigned varint. */
@NullMarked
package org.readledger.abci.wire;

import org.jspecify.annotations.NullMarked;
