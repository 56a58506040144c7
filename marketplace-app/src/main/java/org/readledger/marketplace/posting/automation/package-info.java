/** What follows a posting by itself: confirming it, anchoring its pixels. */
@NullMarked
package org.readledger.marketplace.posting.automation;

import org.jspecify.annotations.NullMarked;
