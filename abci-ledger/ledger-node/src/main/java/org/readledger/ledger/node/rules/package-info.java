/** The rules of the market: what each transaction and the passing of time do to the state. */
@NullMarked
package org.readledger.ledger.node.rules;

import org.jspecify.annotations.NullMarked;
