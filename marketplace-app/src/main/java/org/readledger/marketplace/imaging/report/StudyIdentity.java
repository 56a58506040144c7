package org.readledger.marketplace.imaging.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readledger.marketplace.imaging.dicomweb.DicomJson;
import org.readledger.marketplace.imaging.dicomweb.Tags;

/**
 * The patient and study attributes a report takes over from its study, so that the archive files it
 * there (PS3.3 C.7.1.1, C.7.2.1). Absent ones are empty.
 */
record StudyIdentity(Map<String, String> attributes) {
  static final Set<String> WANTED =
      Set.of(
          Tags.PATIENT_NAME,
          Tags.PATIENT_ID,
          Tags.PATIENT_BIRTH_DATE,
          Tags.PATIENT_SEX,
          Tags.STUDY_DATE,
          Tags.STUDY_TIME,
          Tags.ACCESSION_NUMBER,
          Tags.REFERRING_PHYSICIAN_NAME,
          Tags.STUDY_ID,
          Tags.STUDY_DESCRIPTION);

  StudyIdentity {
    attributes = Map.copyOf(attributes);
  }

  static StudyIdentity of(DicomJson.DataSet set) {
    List<String> tags = WANTED.stream().sorted().toList();
    return new StudyIdentity(
        tags.stream().collect(java.util.stream.Collectors.toMap(tag -> tag, set::first)));
  }

  String get(String tag) {
    return attributes.getOrDefault(tag, "");
  }

  @Override
  public String toString() {
    return "StudyIdentity[]";
  }
}
