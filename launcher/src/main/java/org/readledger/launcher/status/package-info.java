/** {@code ./readledger status}: what runs and whether it is well. */
@NullMarked
package org.readledger.launcher.status;

import org.jspecify.annotations.NullMarked;
