package org.readledger.launcher.artifact;

import java.io.IOException;

/**
 * A pinned archive could not be obtained, or what came is not what was pinned; the message says
 * what to do.
 */
public final class ArtifactUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message a sentence for a person, without machine paths
   */
  public ArtifactUnavailableException(String message) {
    super(message);
  }
}
