package org.readledger.marketplace.readmodel;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;

/**
 * A posting with its read as the chain left them, and the off-ledger details this web tier holds.
 *
 * @param number display number without its prefix
 * @param ledger the posting's terms on the ledger
 * @param read the head record of its read
 * @param frames frames in the anchored manifest, 0 before
 * @param manifestHeight block of the manifest, 0 before
 * @param firstClaimedAtMs block time of the first claim, 0 before
 * @param reportedAtMs block time of the final report, 0 before
 * @param details what the centre said off the ledger
 */
public record PostingRecord(
    long number,
    Posting ledger,
    Read read,
    int frames,
    long manifestHeight,
    long firstClaimedAtMs,
    long reportedAtMs,
    OrderDetails details) {

  /** The posting's id. */
  public PostingId id() {
    return new PostingId(ledger.getPostingId());
  }

  /** For people, for example "P-48213". */
  public String displayNumber() {
    return "P-" + number;
  }

  /** The same posting with a newer head record of its read. */
  public PostingRecord standingAs(Read head) {
    return new PostingRecord(
        number, ledger, head, frames, manifestHeight, firstClaimedAtMs, reportedAtMs, details);
  }

  /** Who posted it. */
  public ParticipantId center() {
    return new ParticipantId(ledger.getCenter());
  }

  /** The terms as amended. */
  public PostingTerms terms() {
    return ledger.getTerms();
  }

  /** The read's state. */
  public ReadState state() {
    return read.getState();
  }

  /** By when the final report must be filed. */
  public Instant deadline() {
    return Instant.ofEpochMilli(terms().getDeadlineMs());
  }

  /** Who holds the read now. */
  public Optional<ParticipantId> holder() {
    return participant(read.getHolder());
  }

  /** Who holds it, or held it when it was reported. */
  public Optional<ParticipantId> reader() {
    return holder().or(() -> participant(read.getLastHolder()));
  }

  /** Whether this reader holds it, or reported it. */
  public boolean isReadBy(ParticipantId participant) {
    if (holder().isPresent()) {
      return holder().get().equals(participant);
    }
    return read.getReportCount() > 0
        && switch (state()) {
          case REPORTED, ACCEPTED, DISPUTED -> reader().equals(Optional.of(participant));
          default -> false;
        };
  }

  private static Optional<ParticipantId> participant(ByteString bytes) {
    return bytes.isEmpty() ? Optional.empty() : Optional.of(new ParticipantId(bytes));
  }
}
