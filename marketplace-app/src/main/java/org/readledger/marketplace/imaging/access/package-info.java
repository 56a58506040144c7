/** Who may see a read's images now, the streams open for them, and the log of who did. */
@NullMarked
package org.readledger.marketplace.imaging.access;

import org.jspecify.annotations.NullMarked;
