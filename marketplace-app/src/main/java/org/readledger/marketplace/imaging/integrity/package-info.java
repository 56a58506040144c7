/** Holding each passing frame against its leaf, and telling how many were found true. */
@NullMarked
package org.readledger.marketplace.imaging.integrity;

import org.jspecify.annotations.NullMarked;
