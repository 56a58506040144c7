/** The DICOM viewer OHIF, packaged from its published build for serving under a path of ours. */
@NullMarked
package org.readledger.launcher.viewer;

import org.jspecify.annotations.NullMarked;
