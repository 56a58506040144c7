/** The DICOMweb service that readers see, scoped to one read, each frame checked on its way. */
@NullMarked
package org.readledger.marketplace.imaging.proxy;

import org.jspecify.annotations.NullMarked;
