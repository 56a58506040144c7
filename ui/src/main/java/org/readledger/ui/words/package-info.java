/** How figures, times and durations are said. */
@NullMarked
package org.readledger.ui.words;

import org.jspecify.annotations.NullMarked;
