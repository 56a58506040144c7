/** From a recorded payment to credits on the ledger, once. */
@NullMarked
package org.readledger.marketplace.purchase.automation;

import org.jspecify.annotations.NullMarked;
