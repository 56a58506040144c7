/** Agreements by which a centre relies on a body's decisions. */
@NullMarked
package org.readledger.credentialing.agreement;

import org.jspecify.annotations.NullMarked;
