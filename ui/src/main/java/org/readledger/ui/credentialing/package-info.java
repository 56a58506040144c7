/** The credentialing body's queue, files and attesting. */
@NullMarked
package org.readledger.ui.credentialing;

import org.jspecify.annotations.NullMarked;
