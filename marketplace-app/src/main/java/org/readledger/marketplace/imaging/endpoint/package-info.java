/** The DICOMweb endpoints a centre registers: who may be called, with which credentials. */
@NullMarked
package org.readledger.marketplace.imaging.endpoint;

import org.jspecify.annotations.NullMarked;
