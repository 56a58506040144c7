/** Building, reading and naming transactions. */
@NullMarked
package org.readledger.ledger.tx;

import org.jspecify.annotations.NullMarked;
