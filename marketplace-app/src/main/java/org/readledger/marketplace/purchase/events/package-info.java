/** What happened to an order of credits. Stored for ever. */
@NullMarked
package org.readledger.marketplace.purchase.events;

import org.jspecify.annotations.NullMarked;
