/** Report drafts, templates, signing, documents, verification and delivery. */
@NullMarked
package org.readledger.marketplace.reports;

import org.jspecify.annotations.NullMarked;
