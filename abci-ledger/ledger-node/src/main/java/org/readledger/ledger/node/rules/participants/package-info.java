/** Who takes part, and with which keys. */
@NullMarked
package org.readledger.ledger.node.rules.participants;

import org.jspecify.annotations.NullMarked;
