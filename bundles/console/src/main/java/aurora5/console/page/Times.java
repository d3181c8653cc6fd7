package aurora5.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments and durations as a person reads them, in the server's time zone. */
final class Times {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Times() {}

  static Html at(Instant instant) {
    ZonedDateTime here = instant.atZone(ZoneId.systemDefault());
    return new Html()
        .raw("<time datetime=\"" + instant + "\">")
        .words(DAY.format(here))
        .raw("</time>");
  }

  static Html at(Optional<Instant> instant) {
    return instant.map(Times::at).orElseGet(() -> new Html().raw("–"));
  }

  /** Such as 40 ms, 1.5 s, 3 min 20 s and 5 h 10 min. */
  static String took(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    } else if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    } else if (duration.toHours() < 1) {
      return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
    return duration.toHours() + " h " + duration.toMinutesPart() + " min";
  }
}
