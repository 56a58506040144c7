/** What this is, and the way in. */
@NullMarked
package org.readledger.ui.landing;

import org.jspecify.annotations.NullMarked;
