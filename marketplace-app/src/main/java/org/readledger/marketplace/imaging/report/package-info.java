/** Reports as DICOM objects: Part 10 files with an Encapsulated PDF. */
@NullMarked
package org.readledger.marketplace.imaging.report;

import org.jspecify.annotations.NullMarked;
