package org.readledger.credentialing.file.read;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.credentialing.file.events.CredentialFileEvent.AttestationsPlanned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which file and element an attestation id belongs to.
 *
 * <p>A subscribing processor: the row is written in the transaction that fixes the id, hence before
 * the ledger can answer.
 */
@Component
@ProcessingGroup(PlannedAttestationIndex.GROUP)
public class PlannedAttestationIndex {

  /** The processing group, configured as subscribing. */
  public static final String GROUP = "credentialing-planned-rows";

  private final JdbcClient jdbc;

  PlannedAttestationIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(AttestationsPlanned event) {
    for (var planned : event.planned()) {
      jdbc.sql(
              """
              insert into credential_planned_attestation (attestation_id, file_id, element_id)
              values (?, ?, ?) on conflict do nothing
              """)
          .params(planned.attestationId(), event.fileId(), planned.elementId())
          .update();
    }
  }

  /** The element an attestation was planned for, if it was planned here. */
  public Optional<Place> placeOf(String attestationId) {
    return jdbc.sql(
            "select file_id, element_id from credential_planned_attestation where attestation_id = ?")
        .param(attestationId)
        .query((row, n) -> new Place(row.getString("file_id"), row.getString("element_id")))
        .optional();
  }

  /** The id that was fixed last for an element. */
  public Optional<String> attestationIdOf(String fileId, String elementId) {
    return jdbc.sql(
            """
            select attestation_id from credential_planned_attestation
            where file_id = ? and element_id = ? order by position desc limit 1
            """)
        .params(fileId, elementId)
        .query(String.class)
        .optional();
  }

  /**
   * An element of a file.
   *
   * @param fileId the file
   * @param elementId the element
   */
  public record Place(String fileId, String elementId) {}
}
