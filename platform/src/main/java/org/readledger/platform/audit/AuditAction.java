package org.readledger.platform.audit;

/** FHIR AuditEvent.action. */
public enum AuditAction {
  CREATE,
  READ,
  UPDATE,
  DELETE,
  EXECUTE;

  /** The code of one letter. */
  public String code() {
    return name().substring(0, 1);
  }
}
