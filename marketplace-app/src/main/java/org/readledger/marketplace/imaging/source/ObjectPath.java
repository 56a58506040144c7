package org.readledger.marketplace.imaging.source;

import java.util.Optional;

/**
 * A study, one of its series, or one of that series' instances (PS3.18 section 8.2).
 *
 * @param study Study Instance UID
 * @param series Series Instance UID, absent for a whole study
 * @param instance SOP Instance UID, absent for a whole series or study
 */
public record ObjectPath(DicomUid study, Optional<DicomUid> series, Optional<DicomUid> instance) {

  public ObjectPath {
    if (instance.isPresent() && series.isEmpty()) {
      throw new IllegalArgumentException("an instance is named within its series");
    }
  }

  /** A whole study. */
  public static ObjectPath of(DicomUid study) {
    return new ObjectPath(study, Optional.empty(), Optional.empty());
  }

  /** A whole series. */
  public static ObjectPath of(DicomUid study, DicomUid series) {
    return new ObjectPath(study, Optional.of(series), Optional.empty());
  }

  /** One instance. */
  public static ObjectPath of(DicomUid study, DicomUid series, DicomUid instance) {
    return new ObjectPath(study, Optional.of(series), Optional.of(instance));
  }

  /** The path below a DICOMweb root: {@code /studies/...}. */
  public String path() {
    return "/studies/"
        + study
        + series.map(uid -> "/series/" + uid).orElse("")
        + instance.map(uid -> "/instances/" + uid).orElse("");
  }
}
