/** The CometBFT engine: its binary, its home, its genesis, its configuration, its RPC. */
@NullMarked
package org.readledger.launcher.engine;

import org.jspecify.annotations.NullMarked;
