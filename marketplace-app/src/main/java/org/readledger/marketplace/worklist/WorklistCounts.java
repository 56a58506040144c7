package org.readledger.marketplace.worklist;

/**
 * Counts over all open postings for one reader.
 *
 * @param open postings that await a reader
 * @param eligible of these, how many this reader could claim now
 * @param stat of these, how many are STAT
 * @param heldReads reads this reader holds now
 * @param maxHeldReads how many the market allows at once
 */
public record WorklistCounts(int open, int eligible, int stat, int heldReads, int maxHeldReads) {}
