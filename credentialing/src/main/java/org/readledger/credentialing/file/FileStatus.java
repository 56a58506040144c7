package org.readledger.credentialing.file;

/** Where a credential file stands. */
public enum FileStatus {
  APPLICATION("Application"),
  IN_VERIFICATION("In verification"),
  READY_FOR_COMMITTEE("Ready for committee"),
  APPROVED("Approved"),
  DENIED("Denied"),
  DEFERRED("Deferred"),
  ATTESTED("Attested");

  private final String label;

  FileStatus(String label) {
    this.label = label;
  }

  /** The name people read. */
  public String label() {
    return label;
  }
}
