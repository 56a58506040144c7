/** Credits: every movement, and the table that says which outcome moves what. */
@NullMarked
package org.readledger.ledger.node.rules.credits;

import org.jspecify.annotations.NullMarked;
