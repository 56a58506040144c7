/** The seam where transactions are prepared, signed and followed to their block. */
@NullMarked
package org.readledger.platform.signing;

import org.jspecify.annotations.NullMarked;
