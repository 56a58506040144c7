package org.readledger.platform.demo;

/** How far the demonstration's data has got; there is none of this outside demo mode. */
public interface DemoProgress {

  /**
   * Whether every seed has had its turn since the start: from then on personas find their
   * organisations, credentials and archives in place.
   */
  boolean isComplete();
}
