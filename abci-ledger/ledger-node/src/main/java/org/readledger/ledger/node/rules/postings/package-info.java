/** Studies that centres offer, on frozen terms. */
@NullMarked
package org.readledger.ledger.node.rules.postings;

import org.jspecify.annotations.NullMarked;
