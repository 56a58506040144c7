package org.readledger.ui.words;

import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in the user's zone, with the zone shown, and spans in words. */
public final class Times {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.US);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss zzz", Locale.US);

  private Times() {}

  /** Remembers the browser's zone for this session; an unknown one leaves UTC. */
  public static void useZone(VaadinSession session, String zoneId) {
    session.setAttribute(
        ZoneId.class,
        ZoneId.getAvailableZoneIds().contains(zoneId) ? ZoneId.of(zoneId) : ZoneId.of("UTC"));
  }

  /** The user's zone. */
  public static ZoneId zone() {
    var session = VaadinSession.getCurrent();
    var zone = session == null ? null : session.getAttribute(ZoneId.class);
    return zone == null ? ZoneId.of("UTC") : zone;
  }

  /** "24 Nov 2026". */
  public static String date(Instant at) {
    return DATE.format(at.atZone(zone()));
  }

  /** "Tue 24 Nov". */
  public static String day(Instant at) {
    return DAY.format(at.atZone(zone()));
  }

  /** "15:44 EST". */
  public static String time(Instant at) {
    return TIME.format(at.atZone(zone()));
  }

  /** "24 Nov 2026, 14:51:47 EST". */
  public static String exact(Instant at) {
    return CLOCK.format(at.atZone(zone()));
  }

  /** "40 s", "37 min", "6 h 05 min", "2 d 3 h". */
  public static String span(Duration span) {
    if (span.isNegative()) {
      return "0 s";
    }
    if (span.toMinutes() < 1) {
      return span.toSeconds() + " s";
    }
    if (span.toHours() < 1) {
      return span.toMinutes() + " min";
    }
    if (span.toDays() < 1) {
      return String.format(Locale.ROOT, "%d h %02d min", span.toHours(), span.toMinutesPart());
    }
    return span.toHoursPart() == 0
        ? span.toDays() + " d"
        : span.toDays() + " d " + span.toHoursPart() + " h";
  }
}
