package org.readledger.platform.audit;

import java.util.Optional;
import org.readledger.platform.identity.UserAccount;

/**
 * Who did what to which thing, in the words of FHIR AuditEvent and DICOM PS3.15 A.5. Never names a
 * patient: things are named by their identifiers on the ledger.
 *
 * @param type what kind of event
 * @param action created, read, updated, deleted or executed
 * @param outcome how it ended
 * @param agent the acting person's user id; empty for a stranger or the system
 * @param organisation the participant in whose name it was done, 32 hexadecimal digits; or empty
 * @param entity what it was done to, for example `Posting/{id}`; or empty
 * @param detail one plain sentence or a code; no patient data
 */
public record AuditRecord(
    AuditType type,
    AuditAction action,
    AuditOutcome outcome,
    String agent,
    String organisation,
    String entity,
    String detail) {

  /** A record about a person's act; empty for a stranger. */
  public static AuditRecord of(
      AuditType type,
      AuditAction action,
      AuditOutcome outcome,
      Optional<UserAccount> by,
      String entity,
      String detail) {
    return new AuditRecord(
        type,
        action,
        outcome,
        by.map(user -> user.userId().toString()).orElse(""),
        by.map(user -> user.organisation().hex()).orElse(""),
        entity,
        detail);
  }
}
