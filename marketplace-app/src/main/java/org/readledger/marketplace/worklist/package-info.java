/** The reader's worklist: open postings, filtered and live. */
@NullMarked
package org.readledger.marketplace.worklist;

import org.jspecify.annotations.NullMarked;
