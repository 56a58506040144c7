/** The ledger node beside the engine. */
@NullMarked
package org.readledger.launcher.ledger;

import org.jspecify.annotations.NullMarked;
