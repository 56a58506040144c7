/** Claims, releases and everything that falls due. */
@NullMarked
package org.readledger.ledger.node.rules.reads;

import org.jspecify.annotations.NullMarked;
