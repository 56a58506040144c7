/** The reading room: images beside the report, and signing. */
@NullMarked
package org.readledger.ui.room;

import org.jspecify.annotations.NullMarked;
