/** Loopback ports. */
@NullMarked
package org.readledger.launcher.port;

import org.jspecify.annotations.NullMarked;
