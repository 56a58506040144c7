/** The client of the engine's JSON-RPC. */
@NullMarked
package org.readledger.ledger.rpc;

import org.jspecify.annotations.NullMarked;
