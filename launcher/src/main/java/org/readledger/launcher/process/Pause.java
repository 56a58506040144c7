package org.readledger.launcher.process;

/** Waiting between two looks at the same thing. */
public final class Pause {
  private Pause() {}

  /** Sleeps; an interrupt ends the sleep and stays set. */
  public static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
