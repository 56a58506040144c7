/**
 * The port to a centre's archive: searching, reading and storing, in DICOM's terms and no
 * toolkit's.
 */
@NullMarked
package org.readledger.marketplace.imaging.source;

import org.jspecify.annotations.NullMarked;
