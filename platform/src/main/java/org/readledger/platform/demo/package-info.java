/** Demo mode: fixed personas, keys kept by the server, seeds made of real transactions. */
@NullMarked
package org.readledger.platform.demo;

import org.jspecify.annotations.NullMarked;
