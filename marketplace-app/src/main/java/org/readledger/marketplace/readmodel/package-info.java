/**
 * What the chain said of postings and reads, as rows; every list of the market is a query over
 * them.
 */
@NullMarked
package org.readledger.marketplace.readmodel;

import org.jspecify.annotations.NullMarked;
