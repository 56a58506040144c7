package org.readledger.launcher.pacs;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One demo study: real pixels under a made-up identity that says so. All its UIDs follow from its
 * key, so that loading twice gives the same study.
 *
 * @param key short name of its own, for example {@code mr-brain}
 * @param site the demo centre whose archive holds it
 * @param description Study Description (0008,1030)
 * @param seriesDescription Series Description (0008,103E)
 * @param bodyPart Body Part Examined (0018,0015), a defined term of PS3.16 CID 4031
 * @param patient the made-up patient
 * @param studyDate Study Date (0008,0020), {@code YYYYMMDD}
 * @param files the objects, by archive path, in series order
 */
public record SampleStudy(
    String key,
    Site site,
    String description,
    String seriesDescription,
    String bodyPart,
    Patient patient,
    String studyDate,
    List<SampleFile> files) {

  /** The demo centres. */
  public enum Site {
    /** Northside Imaging. */
    NORTH,
    /** Southbank Radiology. */
    SOUTH
  }

  /**
   * A made-up patient.
   *
   * @param number makes the name and the patient id
   * @param sex {@code F}, {@code M} or {@code O}
   * @param birthDate {@code YYYYMMDD}
   */
  public record Patient(int number, String sex, String birthDate) {}

  /** The Study Instance UID this study has in the demo archive. */
  public String studyInstanceUid() {
    return uid("study");
  }

  /** The SOP Instance UID that the object of {@code file} has in the demo archive. */
  public String sopInstanceUid(SampleFile file) {
    return uid("instance/" + file.path());
  }

  /** The same pixels as another study with UIDs, patient and accession number of its own. */
  public SampleStudy copy(String name, int patientNumber) {
    return new SampleStudy(
        key + "/" + name,
        site,
        description,
        seriesDescription,
        bodyPart,
        new Patient(patientNumber, patient.sex(), patient.birthDate()),
        studyDate,
        files);
  }

  /** The body of Orthanc's {@code /instances/{id}/modify} for one object of this study. */
  String modification(SampleFile file) {
    Map<String, String> replace = new TreeMap<>();
    replace.put("StudyInstanceUID", studyInstanceUid());
    replace.put("SeriesInstanceUID", uid("series"));
    replace.put("SOPInstanceUID", sopInstanceUid(file));
    replace.put("PatientName", "Demo^Patient %02d".formatted(patient.number()));
    replace.put("PatientID", "DEMO-%04d".formatted(patient.number()));
    replace.put("PatientSex", patient.sex());
    replace.put("PatientBirthDate", patient.birthDate());
    replace.put("AccessionNumber", "DEMO" + uid("accession").substring(5, 13));
    replace.put("StudyID", "D%03d".formatted(patient.number()));
    replace.put("StudyDate", studyDate);
    replace.put("StudyTime", "081500");
    replace.put("StudyDescription", description);
    replace.put("SeriesDescription", seriesDescription);
    replace.put("BodyPartExamined", bodyPart);
    replace.put("InstitutionName", "Demonstration data, not a patient");
    replace.put("ReferringPhysicianName", "Demo^Referrer");
    if (file.path().contains("brain_")) {
      // The published files carry a window of width 0, which PS3.3 C.11.2.1.2 rules out and which
      // viewers show as black; this one spans their grey values.
      replace.put("WindowCenter", "442");
      replace.put("WindowWidth", "884");
    }
    if (file.path().endsWith("J2K_pixelrep_mismatch.dcm")) {
      // Its character set, ISO 2022 IR 13, has the yen sign where others have the backslash that
      // separates values: archives then lose the geometry in DICOM JSON. Its texts are plain Latin.
      replace.put("SpecificCharacterSet", "ISO_IR 100");
    }
    String fields =
        replace.entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
            .collect(Collectors.joining(","));
    return "{\"Replace\":{" + fields + "},\"Force\":true}";
  }

  /** A UID under 2.25 (PS3.5 B.2) made from this study's key and a role. */
  private String uid(String role) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("readledger demo/" + key + "/" + role).getBytes(StandardCharsets.UTF_8));
      return "2.25." + new BigInteger(1, Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
