package org.readledger.platform.audit;

/** Kinds of events, coded as in DICOM PS3.16 CID 400 (Audit Event ID). */
public enum AuditType {
  APPLICATION_ACTIVITY("110100"),
  AUDIT_LOG_USED("110101"),
  DICOM_INSTANCES_ACCESSED("110103"),
  DICOM_INSTANCES_TRANSFERRED("110104"),
  DATA_EXPORT("110106"),
  ORDER_RECORD("110109"),
  PATIENT_RECORD("110110"),
  QUERY("110112"),
  SECURITY_ALERT("110113"),
  USER_AUTHENTICATION("110114");

  private final String code;

  AuditType(String code) {
    this.code = code;
  }

  /** The code in DICOM's coding scheme DCM. */
  public String code() {
    return code;
  }
}
