package org.readledger.credentialing.file;

/** What a committee member, or a medical director on the clean-file track, decides. */
public enum FileDecision {
  APPROVE,
  DENY,
  DEFER
}
