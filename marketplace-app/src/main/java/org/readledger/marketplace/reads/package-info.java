/** Claiming, releasing and holding reads. */
@NullMarked
package org.readledger.marketplace.reads;

import org.jspecify.annotations.NullMarked;
