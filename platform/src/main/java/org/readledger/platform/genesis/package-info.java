/** Makes the key files and the ledger's first state of an installation. Plain Java, no Spring. */
@NullMarked
package org.readledger.platform.genesis;

import org.jspecify.annotations.NullMarked;
