package org.readledger.marketplace.reports;

import java.time.Instant;
import java.util.List;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;

/**
 * One version of a report that stands on the ledger.
 *
 * @param posting the read
 * @param version 1 first
 * @param kind preliminary, final or addendum
 * @param digestHex SHA-256 on the ledger, lower-case hexadecimal
 * @param filedAt block time
 * @param height the block
 * @param txHash the engine's transaction hash
 * @param manifestVersion the pixels it was read from
 * @param sections the text as signed
 * @param delivery what became of its delivery to the centre's PACS
 */
public record FiledReport(
    PostingId posting,
    int version,
    ReportKind kind,
    String digestHex,
    Instant filedAt,
    long height,
    String txHash,
    int manifestVersion,
    List<ReportDraft.Text> sections,
    Delivery delivery) {

  /** How far a delivery has come. */
  public enum DeliveryState {
    NOT_DUE,
    WAITING,
    RETRYING,
    DELIVERED,
    FAILED
  }

  /**
   * Delivery of one report version to the centre's PACS.
   *
   * @param state how far it has come
   * @param attempts so far
   * @param sentence for example "In the PACS since 14:53" or what failed and when it is tried again
   */
  public record Delivery(DeliveryState state, int attempts, String sentence) {}
}
