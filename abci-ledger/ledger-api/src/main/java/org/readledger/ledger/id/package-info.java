/** Typed 128-bit identifiers of everything that stands on the ledger. */
@NullMarked
package org.readledger.ledger.id;

import org.jspecify.annotations.NullMarked;
