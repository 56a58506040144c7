package org.readledger.platform.audit;

/** FHIR AuditEvent.outcome (DICOM PS3.15 A.5: EventOutcomeIndicator). */
public enum AuditOutcome {
  SUCCESS(0),
  MINOR_FAILURE(4),
  SERIOUS_FAILURE(8),
  MAJOR_FAILURE(12);

  private final int code;

  AuditOutcome(int code) {
    this.code = code;
  }

  /**
   * The outcome of a code.
   *
   * @throws IllegalArgumentException if it is not 0, 4, 8 or 12
   */
  public static AuditOutcome ofCode(int code) {
    for (var outcome : values()) {
      if (outcome.code == code) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("no audit outcome has the code " + code);
  }

  /** 0, 4, 8 or 12. */
  public int code() {
    return code;
  }
}
