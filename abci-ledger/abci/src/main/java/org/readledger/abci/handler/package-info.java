/** One functional interface for each ABCI method, for applications composed of parts. */
@NullMarked
package org.readledger.abci.handler;

import org.jspecify.annotations.NullMarked;
