/** Posting studies from a centre's PACS, and the centre's board. */
@NullMarked
package org.readledger.marketplace.posting;

import org.jspecify.annotations.NullMarked;
