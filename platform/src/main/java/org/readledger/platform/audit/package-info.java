/** The append-only audit trail. */
@NullMarked
package org.readledger.platform.audit;

import org.jspecify.annotations.NullMarked;
