/** Accepting and disputing reports. */
@NullMarked
package org.readledger.marketplace.settlement;

import org.jspecify.annotations.NullMarked;
