package org.readledger.credentialing.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.readledger.credentialing.file.ElementType;

/**
 * What one demo reader states.
 *
 * @param persona the persona's key in the demo
 * @param licenses jurisdictions, ISO 3166-2
 * @param specialties board certifications
 * @param modalities modality qualifications
 * @param coverLasts how long the malpractice cover still runs
 */
record DemoReaderFile(
    String persona,
    List<String> licenses,
    List<String> specialties,
    List<String> modalities,
    Duration coverLasts) {

  private static final Duration LONG = Duration.ofDays(400);

  /** A licence short of one demo jurisdiction; cover that ends within weeks; and so on. */
  static List<DemoReaderFile> all() {
    return List.of(
        new DemoReaderFile(
            "reader-neuro",
            List.of("US-OH", "US-PA", "US-MI"),
            List.of("DIAGNOSTIC_RADIOLOGY", "NEURORADIOLOGY"),
            List.of("CT", "MR"),
            LONG),
        new DemoReaderFile(
            "reader-general",
            List.of("US-OH", "US-PA", "US-MI"),
            List.of("DIAGNOSTIC_RADIOLOGY"),
            List.of("CT", "MR", "MG", "US"),
            LONG),
        new DemoReaderFile(
            "reader-no-michigan",
            List.of("US-OH", "US-PA"),
            List.of("DIAGNOSTIC_RADIOLOGY", "NEURORADIOLOGY"),
            List.of("CT", "MR"),
            LONG),
        new DemoReaderFile(
            "reader-cover-ends",
            List.of("US-OH", "US-PA", "US-MI"),
            List.of("DIAGNOSTIC_RADIOLOGY"),
            List.of("CT", "MR", "US"),
            Duration.ofDays(20)));
  }

  /** A stable element id, for example `license-us-oh`. */
  static String elementId(ElementType type, String code) {
    var name = (type.name() + (code.isEmpty() ? "" : "-" + code)).toLowerCase(Locale.ROOT);
    return name.replace('_', '-');
  }
}
