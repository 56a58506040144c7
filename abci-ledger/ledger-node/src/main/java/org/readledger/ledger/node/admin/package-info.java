/** Health and metrics of one node, for its supervisor on the same machine. */
@NullMarked
package org.readledger.ledger.node.admin;

import org.jspecify.annotations.NullMarked;
