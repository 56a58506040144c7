package org.readledger.credentialing.file.read;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.events.CredentialFileEvent.AttestationWithdrawn;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementAttested;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementStated;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementVerified;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileCompleted;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileDecided;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileOpened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables behind queue and file view.
 *
 * <p>A subscribing processor: rows change in the transaction of the event, so that whoever just
 * acted sees it.
 */
@Component
@ProcessingGroup(CredentialFileProjection.GROUP)
class CredentialFileProjection {

  /** The processing group, configured as subscribing. */
  static final String GROUP = "credential-file-rows";

  private final JdbcClient jdbc;

  CredentialFileProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(FileOpened event) {
    jdbc.sql(
            """
            insert into credential_file (file_id, body, reader, status, opened_at, changed_at)
            values (:file, :body, :reader, 'APPLICATION', :at, :at) on conflict do nothing
            """)
        .param("file", event.fileId())
        .param("body", event.body())
        .param("reader", event.reader())
        .param("at", Timestamp.from(event.at()))
        .update();
  }

  @EventHandler
  void on(ElementStated event) {
    var element = event.element();
    jdbc.sql(
            """
            insert into credential_element (file_id, element_id, type, code, amount_minor, currency,
              valid_until, reference, stated_at)
            values (:file, :element, :type, :code, :amount, :currency, :until, :reference, :at)
            on conflict (file_id, element_id) do update set type = :type, code = :code,
              amount_minor = :amount, currency = :currency, valid_until = :until,
              reference = :reference, stated_at = :at
            """)
        .param("file", event.fileId())
        .param("element", element.elementId())
        .param("type", element.type().name())
        .param("code", element.code())
        .param("amount", element.amountMinor())
        .param("currency", element.currency())
        .param("until", Timestamp.from(element.validUntil()))
        .param("reference", element.reference())
        .param("at", Timestamp.from(event.at()))
        .update();
    jdbc.sql(
            """
            update credential_file set changed_at = :at,
              status = case status when 'APPLICATION' then status else 'IN_VERIFICATION' end
            where file_id = :file
            """)
        .param("at", Timestamp.from(event.at()))
        .param("file", event.fileId())
        .update();
  }

  @EventHandler
  void on(ElementVerified event) {
    var verification = event.verification();
    jdbc.sql(
            """
            update credential_element set source = :source, method = :method, result = :result,
              evidence_digest = :digest, verified_by = :by, verified_at = :at
            where file_id = :file and element_id = :element
            """)
        .param("source", verification.source())
        .param("method", verification.method().name())
        .param("result", verification.result().name())
        .param("digest", verification.evidenceDigest())
        .param("by", verification.verifiedBy())
        .param("at", Timestamp.from(verification.at()))
        .param("file", event.fileId())
        .param("element", verification.elementId())
        .update();
    status(event.fileId(), FileStatus.IN_VERIFICATION, verification.at());
  }

  @EventHandler
  void on(FileCompleted event) {
    status(event.fileId(), FileStatus.READY_FOR_COMMITTEE, event.at());
    jdbc.sql("update credential_file set completed_at = ? where file_id = ?")
        .params(Timestamp.from(event.at()), event.fileId())
        .update();
  }

  @EventHandler
  void on(FileDecided event) {
    var status =
        switch (event.decision()) {
          case APPROVE -> FileStatus.APPROVED;
          case DENY -> FileStatus.DENIED;
          case DEFER -> FileStatus.DEFERRED;
        };
    status(event.fileId(), status, event.at());
    jdbc.sql(
            """
            update credential_file set decided_at = ?, decided_by = ?, decision = ?, reason = ?
            where file_id = ?
            """)
        .params(
            Timestamp.from(event.at()),
            event.decidedBy(),
            event.decision().name(),
            event.reason(),
            event.fileId())
        .update();
  }

  @EventHandler
  void on(ElementAttested event) {
    jdbc.sql(
            """
            update credential_element set attestation_id = ?, transaction = ?
            where file_id = ? and element_id = ?
            """)
        .params(event.attestationId(), event.transaction(), event.fileId(), event.elementId())
        .update();
    status(event.fileId(), FileStatus.ATTESTED, event.at());
  }

  @EventHandler
  void on(AttestationWithdrawn event) {
    jdbc.sql(
            """
            update credential_element set attestation_id = null, transaction = null
            where file_id = ? and element_id = ?
            """)
        .params(event.fileId(), event.elementId())
        .update();
  }

  private void status(String fileId, FileStatus status, Instant at) {
    jdbc.sql("update credential_file set status = ?, changed_at = ? where file_id = ?")
        .params(status.name(), Timestamp.from(at), fileId)
        .update();
  }
}
