package org.readledger.credentialing.file.write;

import java.util.Optional;
import java.util.regex.Pattern;
import org.readledger.credentialing.file.Element;

/** Whether a statement is well formed, in words. */
final class ElementForm {

  private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Pattern TABLE_CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");
  private static final Pattern MODALITY = Pattern.compile("[A-Z]{2,16}");
  private static final Pattern CENTER = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private ElementForm() {}

  /** What is wrong with the element, if anything. */
  static Optional<String> problem(Element element) {
    var code = element.code();
    return switch (element.type()) {
      case LICENSE ->
          unless(JURISDICTION, code, "Give the jurisdiction as ISO 3166-2, for example US-OH.");
      case BOARD_CERTIFICATION ->
          unless(TABLE_CODE, code, "Choose the specialty from the market's table.");
      case MODALITY_QUALIFICATION ->
          unless(MODALITY, code, "Give the DICOM modality, for example MG.");
      case FACILITY_PRIVILEGE -> unless(CENTER, code, "Choose the centre from the list.");
      case MALPRACTICE_COVER ->
          element.amountMinor() > 0
              ? unless(CURRENCY, element.currency(), "Give the currency, for example USD.")
              : Optional.of("Give the cover per claim, above zero.");
      case IDENTITY,
          NPI,
          EDUCATION,
          WORK_HISTORY,
          PEER_REFERENCE,
          ATTESTATION_QUESTIONS,
          EXCLUSION_SCREENING ->
          Optional.empty();
    };
  }

  private static Optional<String> unless(Pattern pattern, String text, String sentence) {
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(sentence);
  }
}
