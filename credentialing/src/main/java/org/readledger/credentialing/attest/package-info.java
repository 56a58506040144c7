/** From an approved file to attestations on the ledger, and their revocation. */
@NullMarked
package org.readledger.credentialing.attest;

import org.jspecify.annotations.NullMarked;
