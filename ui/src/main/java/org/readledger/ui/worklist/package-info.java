/** The reader's worklist: find, understand, claim. */
@NullMarked
package org.readledger.ui.worklist;

import org.jspecify.annotations.NullMarked;
