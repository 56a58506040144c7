package org.readledger.credentialing.file;

import java.time.Instant;
import java.util.Locale;

/**
 * One thing an applicant states about themselves.
 *
 * @param elementId unique in its file
 * @param type what it is
 * @param code jurisdiction (ISO 3166-2), specialty, DICOM modality, or centre id in hexadecimal;
 *     empty where the type needs none
 * @param amountMinor cover per claim in minor units of the currency; 0 where there is none
 * @param currency ISO 4217; empty where there is none
 * @param validUntil when the thing itself ends
 * @param reference number at the source, for example of the licence; may be empty; stays off the
 *     ledger
 */
public record Element(
    String elementId,
    ElementType type,
    String code,
    long amountMinor,
    String currency,
    Instant validUntil,
    String reference) {

  /** What people read, for example "Licence, US-OH". */
  public String title() {
    if (type == ElementType.MALPRACTICE_COVER) {
      return String.format(
          Locale.ROOT, "%s, %,d %s or more", type.label(), amountMinor / 100, currency);
    }
    return code.isEmpty() || type == ElementType.FACILITY_PRIVILEGE
        ? type.label()
        : type.label() + ", " + code;
  }
}
