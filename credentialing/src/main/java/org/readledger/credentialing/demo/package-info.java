/** The demo readers' files, walked through the real workflow. */
@NullMarked
package org.readledger.credentialing.demo;

import org.jspecify.annotations.NullMarked;
