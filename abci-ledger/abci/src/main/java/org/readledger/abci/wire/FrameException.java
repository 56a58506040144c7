package org.readledger.abci.wire;

import java.io.IOException;

/** The peer sent bytes that are no frame of the protocol, or one larger than allowed. */
public final class FrameException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what was wrong with the bytes, without repeating them.
   *
   * @param sentence for the log
   */
  public FrameException(String sentence) {
    super(sentence);
  }
}
