/** {@code ./readledger run}: the whole, in order. */
@NullMarked
package org.readledger.launcher.run;

import org.jspecify.annotations.NullMarked;
