/**
 * An ABCI 2.0 server: an {@link org.readledger.abci.AbciApplication} answers the calls of a
 * CometBFT engine (0.38 to 0.40) over a tcp or unix socket.
 */
@NullMarked
package org.readledger.abci;

import org.jspecify.annotations.NullMarked;
