/** Credential files: from what an applicant states to what a body attests on the ledger. */
@NullMarked
package org.readledger.credentialing;

import org.jspecify.annotations.NullMarked;
