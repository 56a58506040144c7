/** The ledger's state as rules see it: stores of records, read and written by key. */
@NullMarked
package org.readledger.ledger.node.state;

import org.jspecify.annotations.NullMarked;
