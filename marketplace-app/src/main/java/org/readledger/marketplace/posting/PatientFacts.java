package org.readledger.marketplace.posting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The little about a patient that a posting says: a decade of age and the sex. Pure. */
final class PatientFacts {

  static final String UNKNOWN = "Unknown";

  private static final DateTimeFormatter PEOPLE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private PatientFacts() {}

  /**
   * "60 to 69"; "90 or older" from 90 on, as HIPAA Safe Harbor asks (45 CFR 164.514(b)(2)(i)(C)).
   */
  static String ageBand(String birthDate, String studyDate) {
    var born = date(birthDate);
    var examined = date(studyDate);
    if (born.isEmpty() || examined.isEmpty() || born.get().isAfter(examined.get())) {
      return UNKNOWN;
    }
    var decade = ChronoUnit.YEARS.between(born.get(), examined.get()) / 10 * 10;
    return decade >= 90 ? "90 or older" : decade + " to " + (decade + 9);
  }

  /** Patient's Sex (0010,0040) in words. */
  static String sex(String code) {
    return switch (code.strip()) {
      case "F" -> "Female";
      case "M" -> "Male";
      case "O" -> "Other";
      default -> UNKNOWN;
    };
  }

  /** A DICOM date for people, or "Unknown". */
  static String forPeople(String date) {
    return date(date).map(PEOPLE::format).orElse(UNKNOWN);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.strip().length() == 8
          ? Optional.of(LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE))
          : Optional.empty();
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
