package org.readledger.marketplace.purchase;

import java.time.Instant;
import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;

/**
 * An order of credits.
 *
 * @param id for links, random
 * @param number for people, for example "C-1007"
 * @param buyer whose account is credited
 * @param buyerName for people
 * @param credits ordered
 * @param status how far it has come
 * @param orderedAt when
 * @param paymentReference the bank's reference once the payment is recorded, else empty
 * @param issuedTx the transaction that issued the credits, else empty
 * @param issuedHeight its block, 0 before
 * @param settledAt when the credits were issued
 * @param sentence where it stands and what comes next
 */
public record Purchase(
    String id,
    String number,
    ParticipantId buyer,
    String buyerName,
    long credits,
    Status status,
    Instant orderedAt,
    String paymentReference,
    String issuedTx,
    long issuedHeight,
    Optional<Instant> settledAt,
    String sentence) {

  /** How far an order has come. */
  public enum Status {
    ORDERED,
    PAID,
    ISSUED,
    REFUSED
  }
}
