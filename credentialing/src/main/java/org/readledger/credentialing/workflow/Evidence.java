package org.readledger.credentialing.workflow;

import com.google.protobuf.ByteString;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.readledger.ledger.signing.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What sources showed, kept under its digest, so that an attestation leads back to its evidence.
 */
@Component
public class Evidence {

  private final JdbcClient jdbc;

  Evidence(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps evidence and names it by SHA-256.
   *
   * @return 64 hexadecimal digits; empty for blank evidence, which is not kept
   */
  String keep(String body, String evidence, Instant at) {
    if (evidence.isBlank()) {
      return "";
    }
    var digest =
        HexFormat.of().formatHex(Sha256.of(ByteString.copyFromUtf8(evidence)).toByteArray());
    jdbc.sql(
            """
            insert into credential_evidence (body, evidence_digest, evidence, recorded_at)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(body, digest, evidence, Timestamp.from(at))
        .update();
    return digest;
  }

  /** The evidence of this body under a digest. */
  public Optional<String> find(String body, String digest) {
    return jdbc.sql(
            "select evidence from credential_evidence where body = ? and evidence_digest = ?")
        .params(body, digest)
        .query(String.class)
        .optional();
  }
}
