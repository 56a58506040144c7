/** Reports, their acceptance and their dispute. */
@NullMarked
package org.readledger.ledger.node.rules.reports;

import org.jspecify.annotations.NullMarked;
