/** What happens to a centre's study order. */
@NullMarked
package org.readledger.marketplace.posting.events;

import org.jspecify.annotations.NullMarked;
