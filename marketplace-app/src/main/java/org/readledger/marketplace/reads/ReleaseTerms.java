package org.readledger.marketplace.reads;

import java.time.Instant;

/**
 * What releasing a read means at this moment.
 *
 * @param free within the grace period: claim cost and deposit come back
 * @param graceUntil end of the grace period
 * @param creditsLost credits that do not come back
 * @param creditsReturned credits that come back
 * @param sentence the same in words
 */
public record ReleaseTerms(
    boolean free, Instant graceUntil, long creditsLost, long creditsReturned, String sentence) {}
