/** What follows a filed report by itself: confirming it, delivering it to the PACS. */
@NullMarked
package org.readledger.marketplace.reports.automation;

import org.jspecify.annotations.NullMarked;
