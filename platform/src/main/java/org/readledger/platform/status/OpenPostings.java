package org.readledger.platform.status;

/** Postings that await a reader; known to the marketplace. */
@FunctionalInterface
public interface OpenPostings {

  /** How many. */
  long count();
}
