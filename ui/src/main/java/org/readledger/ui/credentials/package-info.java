/** A reader's own credentials: what stands, what is missing. */
@NullMarked
package org.readledger.ui.credentials;

import org.jspecify.annotations.NullMarked;
