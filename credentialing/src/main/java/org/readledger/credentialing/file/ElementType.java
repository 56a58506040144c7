package org.readledger.credentialing.file;

/**
 * What a credential file is made of. Elements marked attestable become one attestation each on the
 * ledger once the file is approved; the others are verified and stay in the file.
 */
public enum ElementType {
  IDENTITY("Identity", false),
  NPI("National Provider Identifier", false),
  EDUCATION("Education and training", false),
  WORK_HISTORY("Work history", false),
  PEER_REFERENCE("Peer reference", false),
  ATTESTATION_QUESTIONS("Attestation questions", false),
  LICENSE("Licence", true),
  BOARD_CERTIFICATION("Board certification", true),
  MODALITY_QUALIFICATION("Modality qualification", true),
  FACILITY_PRIVILEGE("Facility privilege", true),
  MALPRACTICE_COVER("Malpractice cover", true),
  EXCLUSION_SCREENING("Exclusion screening", true);

  private final String label;
  private final boolean attestable;

  ElementType(String label, boolean attestable) {
    this.label = label;
    this.attestable = attestable;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** Whether approval leads to an attestation on the ledger. */
  public boolean attestable() {
    return attestable;
  }
}
