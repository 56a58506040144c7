/** The transaction around the operations: form, time, replay, author and key. */
@NullMarked
package org.readledger.ledger.node.rules.envelope;

import org.jspecify.annotations.NullMarked;
