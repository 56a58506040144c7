/** The DICOM viewer's files, page and configuration, served per read. */
@NullMarked
package org.readledger.marketplace.imaging.viewer;

import org.jspecify.annotations.NullMarked;
