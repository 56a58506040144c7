/**
 * A demo and test PACS: Debian's Orthanc as a supervised process, filled with real sample studies.
 */
@NullMarked
package org.readledger.launcher.pacs;

import org.jspecify.annotations.NullMarked;
