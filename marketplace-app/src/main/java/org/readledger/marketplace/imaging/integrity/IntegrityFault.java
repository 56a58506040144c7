package org.readledger.marketplace.imaging.integrity;

import java.time.Instant;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;

/**
 * An image of a read is not what it was when its study was posted. Published as an application
 * event, so that the centre and the reader are told.
 *
 * @param read whose image
 * @param centre who posted it
 * @param kind what is wrong
 * @param frame which frame of its instance
 * @param foundAt when it passed
 */
public record IntegrityFault(
    PostingId read, ParticipantId centre, Kind kind, int frame, Instant foundAt) {

  /** What is wrong. */
  public enum Kind {
    /** The bytes are others than the anchored hash says. */
    CHANGED("An image differs from what was anchored when the study was posted. It was withheld."),
    /** The image was not there when the study was posted. */
    ADDED("An image was added after the study was posted. It was withheld."),
    /** The kept hashes do not give the root on the ledger. */
    MANIFEST_DAMAGED(
        "The stored hashes of this study do not match the ledger. Its images are withheld.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** What happened, for a person. */
    public String sentence() {
      return sentence;
    }
  }
}
