package org.readledger.platform.demo;

/**
 * A part of the demo's story, made of real transactions. Runs once the chain moves, at every start,
 * in the order of {@link #order()}; business keys and look-ups make it harmless to repeat.
 */
public interface DemoSeed {

  /** Participants 100, credentials 200, studies 300, reads 400. */
  int order();

  /** Seeds what is missing. */
  void seed();
}
