package org.readledger.marketplace.imaging.source;

/**
 * What staff look for in their archive. Empty text matches anything.
 *
 * @param patientName with {@code *} and {@code ?} as wildcards
 * @param patientId exact
 * @param accessionNumber exact
 * @param modality DICOM modality of at least one series
 * @param studyDate {@code YYYYMMDD} or a range {@code YYYYMMDD-YYYYMMDD}
 * @param studyInstanceUid exact
 * @param limit 1 to 200
 * @param offset how many to skip
 */
public record StudyFilter(
    String patientName,
    String patientId,
    String accessionNumber,
    String modality,
    String studyDate,
    String studyInstanceUid,
    int limit,
    int offset) {

  /** Everything, newest rules of the archive's own order, at most {@code limit}. */
  public static StudyFilter any(int limit) {
    return new StudyFilter("", "", "", "", "", "", limit, 0);
  }

  /** Exactly one study. */
  public static StudyFilter study(DicomUid study) {
    return new StudyFilter("", "", "", "", "", study.value(), 1, 0);
  }
}
