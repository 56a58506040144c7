/** Commands on an order of credits, and the aggregate that decides them. */
@NullMarked
package org.readledger.marketplace.purchase.write;

import org.jspecify.annotations.NullMarked;
