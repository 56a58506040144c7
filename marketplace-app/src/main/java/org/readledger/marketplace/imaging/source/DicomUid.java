package org.readledger.marketplace.imaging.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A DICOM unique identifier (PS3.5 section 9.1): at most 64 characters, digits and dots. Leading
 * zeros in a component are tolerated, because archives hold such objects.
 *
 * @param value the identifier's text
 */
public record DicomUid(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)*");
  private static final int MAX_LENGTH = 64;

  public DicomUid {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a DICOM UID");
    }
  }

  /** The identifier, when the text is one. */
  public static Optional<DicomUid> parse(String text) {
    return isValid(text) ? Optional.of(new DicomUid(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }
}
