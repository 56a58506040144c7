/** Typed access to the stores: which record lies where, under which key. */
@NullMarked
package org.readledger.ledger.node.rules.records;

import org.jspecify.annotations.NullMarked;
