/** What happens to a report. */
@NullMarked
package org.readledger.marketplace.reports.events;

import org.jspecify.annotations.NullMarked;
