package org.readledger.marketplace.imaging.source;

import java.util.List;

/**
 * A study as its archive lists it, for the centre's own staff only. Absent attributes are empty.
 *
 * @param studyInstanceUid Study Instance UID
 * @param patientName Patient's Name, as {@code Family^Given}
 * @param patientId Patient ID
 * @param patientSex {@code F}, {@code M}, {@code O}
 * @param patientBirthDate {@code YYYYMMDD}
 * @param studyDate {@code YYYYMMDD}
 * @param studyTime {@code HHMMSS}
 * @param accessionNumber Accession Number
 * @param description Study Description
 * @param modalities Modalities in Study
 * @param seriesCount Number of Study Related Series
 * @param instanceCount Number of Study Related Instances
 */
public record StudySummary(
    DicomUid studyInstanceUid,
    String patientName,
    String patientId,
    String patientSex,
    String patientBirthDate,
    String studyDate,
    String studyTime,
    String accessionNumber,
    String description,
    List<String> modalities,
    int seriesCount,
    int instanceCount) {

  @Override
  public String toString() {
    return "StudySummary[" + modalities + ", " + instanceCount + " instances]";
  }
}
