package org.readledger.marketplace.posting;

import java.util.List;

/** What the centre's PACS said to a search. */
public sealed interface PacsAnswer {

  /**
   * Studies, newest first.
   *
   * @param studies that match
   * @param truncated whether the PACS holds more
   */
  record Found(List<PacsStudy> studies, boolean truncated) implements PacsAnswer {}

  /**
   * No usable answer.
   *
   * @param sentence what failed, what still works, what to do
   */
  record Unavailable(String sentence) implements PacsAnswer {}
}
