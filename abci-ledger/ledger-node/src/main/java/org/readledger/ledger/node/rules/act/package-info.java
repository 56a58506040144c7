/** What every rule is made of: the act it judges, the decision it gives, the terms it states. */
@NullMarked
package org.readledger.ledger.node.rules.act;

import org.jspecify.annotations.NullMarked;
