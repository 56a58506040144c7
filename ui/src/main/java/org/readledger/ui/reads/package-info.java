/** The reads a reader holds and has finished. */
@NullMarked
package org.readledger.ui.reads;

import org.jspecify.annotations.NullMarked;
