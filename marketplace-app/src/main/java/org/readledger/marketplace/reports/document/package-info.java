/** The signed document: canonical JSON, its digest, its PDF. */
@NullMarked
package org.readledger.marketplace.reports.document;

import org.jspecify.annotations.NullMarked;
