/** What accredited bodies attest of readers, and take back. */
@NullMarked
package org.readledger.ledger.node.rules.credentials;

import org.jspecify.annotations.NullMarked;
