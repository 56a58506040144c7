/** The event-sourced study order. */
@NullMarked
package org.readledger.marketplace.posting.write;

import org.jspecify.annotations.NullMarked;
