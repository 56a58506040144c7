/** The bytes that are signed, the keys that sign them, and how a signature is judged. */
@NullMarked
package org.readledger.ledger.signing;

import org.jspecify.annotations.NullMarked;
