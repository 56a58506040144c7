package org.readledger.marketplace.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.proto.Priority;
import org.readledger.marketplace.readmodel.PostingRecord;

/** Medians and 90th percentiles from posting to final report, over seven days. Pure. */
final class TurnaroundFigures {

  private static final int DAYS = 7;

  private TurnaroundFigures() {}

  private record Sample(Duration turnaround, int daysAgo) {}

  static Turnaround of(List<PostingRecord> records, Priority priority, Instant now) {
    var samples =
        records.stream()
            .filter(record -> record.terms().getPriority() == priority)
            .filter(record -> record.reportedAtMs() > 0)
            .map(record -> sample(record, now))
            .filter(sample -> sample.daysAgo() < DAYS)
            .toList();
    var all = samples.stream().map(Sample::turnaround).sorted().toList();
    return new Turnaround(
        priority,
        all.size(),
        percentile(all, 50),
        percentile(all, 90),
        PostingSuggestions.due(priority),
        daily(samples));
  }

  private static Sample sample(PostingRecord record, Instant now) {
    var reported = Instant.ofEpochMilli(record.reportedAtMs());
    var posted = Instant.ofEpochMilli(record.ledger().getPostedAtMs());
    return new Sample(
        Duration.between(posted, reported),
        (int) Math.max(0, Duration.between(reported, now).toDays()));
  }

  private static List<Integer> daily(List<Sample> samples) {
    var medians = new ArrayList<Integer>();
    for (int daysAgo = DAYS - 1; daysAgo >= 0; daysAgo--) {
      var day = daysAgo;
      var ofDay =
          samples.stream()
              .filter(sample -> sample.daysAgo() == day)
              .map(Sample::turnaround)
              .sorted()
              .toList();
      medians.add(percentile(ofDay, 50).map(d -> (int) d.toMinutes()).orElse(-1));
    }
    return medians;
  }

  /** Nearest rank: the smallest value that at least this share of all does not exceed. */
  static Optional<Duration> percentile(List<Duration> sorted, int percent) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    var rank = Math.max(1, Math.ceilDiv(sorted.size() * percent, 100));
    return Optional.of(sorted.get(rank - 1));
  }
}
