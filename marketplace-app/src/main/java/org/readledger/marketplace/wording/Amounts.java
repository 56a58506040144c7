package org.readledger.marketplace.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Credits, dates and durations in words. */
public final class Amounts {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Amounts() {}

  /** For example "1,284 cr". */
  public static String credits(long amount) {
    return number(amount) + " cr";
  }

  /** For example "184,211". */
  public static String number(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }

  /** For example "24 Nov 2026". */
  public static String date(Instant at) {
    return DATE.format(at);
  }

  /** For example "24 Nov 2026, 14:32 UTC". */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** For example "1 h 12 min", "15 min", "0.4 s". Negative durations count as zero. */
  public static String duration(Duration duration) {
    var seconds = Math.max(0, duration.toSeconds());
    if (seconds < 10) {
      return String.format(Locale.ENGLISH, "%.1f s", Math.max(0, duration.toMillis()) / 1000.0);
    }
    if (seconds < 120) {
      return seconds + " s";
    }
    var minutes = seconds / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    var hours = minutes / 60;
    if (hours >= 48) {
      return hours / 24 + " days";
    }
    return minutes % 60 == 0 ? hours + " h" : hours + " h " + minutes % 60 + " min";
  }
}
