/** The marketplace application: worklist, reads, reports, credits, and their REST interface. */
@NullMarked
package org.readledger.marketplace;

import org.jspecify.annotations.NullMarked;
