package org.readledger.platform.identity;

/** What a person may do in their organisation's name. Everything not granted is denied. */
public enum Role {
  READER,
  CENTER_STAFF,
  CENTER_ADMIN,
  CREDENTIALING_STAFF,
  CREDENTIALING_COMMITTEE,
  OPERATOR,
  AUDITOR
}
