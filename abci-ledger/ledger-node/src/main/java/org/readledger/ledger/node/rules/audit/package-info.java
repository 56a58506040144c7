/** Anchored access logs, and what a gateway needs to know. */
@NullMarked
package org.readledger.ledger.node.rules.audit;

import org.jspecify.annotations.NullMarked;
