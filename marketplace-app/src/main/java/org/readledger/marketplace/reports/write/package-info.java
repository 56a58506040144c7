/** The event-sourced report. */
@NullMarked
package org.readledger.marketplace.reports.write;

import org.jspecify.annotations.NullMarked;
