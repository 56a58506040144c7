/** The market's codes, amounts and times as people read them. */
@NullMarked
package org.readledger.marketplace.wording;

import org.jspecify.annotations.NullMarked;
