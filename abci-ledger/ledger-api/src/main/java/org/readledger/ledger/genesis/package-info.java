/** The application's part of the genesis document, and the events it implies. */
@NullMarked
package org.readledger.ledger.genesis;

import org.jspecify.annotations.NullMarked;
