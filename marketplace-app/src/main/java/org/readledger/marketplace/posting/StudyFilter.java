package org.readledger.marketplace.posting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What to look for in the centre's PACS.
 *
 * @param text patient id or accession number, exact; empty for all
 * @param modality DICOM modality; empty for all
 * @param from first study date
 * @param to last study date
 * @param limit most studies wanted, 1 to 200
 */
public record StudyFilter(
    String text, String modality, Optional<LocalDate> from, Optional<LocalDate> to, int limit) {

  public StudyFilter {
    if (limit < 1 || limit > 200) {
      throw new IllegalArgumentException("a search asks for 1 to 200 studies");
    }
  }

  /** Everything, newest first. */
  public static StudyFilter everything() {
    return new StudyFilter("", "", Optional.empty(), Optional.empty(), 100);
  }
}
