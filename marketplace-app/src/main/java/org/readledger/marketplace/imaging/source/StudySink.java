package org.readledger.marketplace.imaging.source;

import java.io.IOException;

/** An archive that objects are stored in. */
public interface StudySink {

  /** What the archive said of one object. */
  sealed interface StoreOutcome {
    /** It holds the object now, or held the same one before. */
    record Stored() implements StoreOutcome {}

    /**
     * It will not hold the object.
     *
     * @param reason a sentence for a person
     */
    record Refused(String reason) implements StoreOutcome {}
  }

  /**
   * Stores one Part 10 object; storing the same object again changes nothing.
   *
   * @throws SourceFault when the archive does not answer properly; trying again is safe
   */
  StoreOutcome store(byte[] part10) throws IOException;
}
