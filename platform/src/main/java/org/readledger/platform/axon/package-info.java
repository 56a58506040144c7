/** How Axon runs here: events in PostgreSQL, the chain as a source, nothing skipped. */
@NullMarked
package org.readledger.platform.axon;

import org.jspecify.annotations.NullMarked;
