/**
 * What credentialing, marketplace and user interface share, so that they need not know each other.
 */
@NullMarked
package org.readledger.platform;

import org.jspecify.annotations.NullMarked;
