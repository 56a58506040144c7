/** Whether attestations meet requirements: the one answer for claims and for questions. */
@NullMarked
package org.readledger.ledger.node.rules.eligibility;

import org.jspecify.annotations.NullMarked;
