/** Images: from a centre's archive to the reader's viewer, and the report back. */
@NullMarked
package org.readledger.marketplace.imaging;

import org.jspecify.annotations.NullMarked;
