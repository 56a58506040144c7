/** Figures of the whole market for its operator. */
@NullMarked
package org.readledger.marketplace.market;

import org.jspecify.annotations.NullMarked;
