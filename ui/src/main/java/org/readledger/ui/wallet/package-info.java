/** Credits and their movements. */
@NullMarked
package org.readledger.ui.wallet;

import org.jspecify.annotations.NullMarked;
