/** The port to archives spoken in DICOMweb (PS3.18) over a blocking HTTP/1.1 client of our own. */
@NullMarked
package org.readledger.marketplace.imaging.dicomweb;

import org.jspecify.annotations.NullMarked;
