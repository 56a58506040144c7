/** Following the chain, and asking it. */
@NullMarked
package org.readledger.platform.chain;

import org.jspecify.annotations.NullMarked;
