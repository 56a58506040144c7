package org.readledger.marketplace.posting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.proto.Priority;

/**
 * From posting to final report, for one priority over the last seven days.
 *
 * @param priority of the postings
 * @param reports how many
 * @param median empty when there were none
 * @param p90 empty when there were none
 * @param target what the market aims at for this priority
 * @param dailyMedianMinutes oldest day first, seven values, -1 for a day without reports
 */
public record Turnaround(
    Priority priority,
    int reports,
    Optional<Duration> median,
    Optional<Duration> p90,
    Duration target,
    List<Integer> dailyMedianMinutes) {}
