package aurora5.health;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The room's configuration, checked. Immutable.
 *
 * @param interval milliseconds between two rounds
 */
record HealthSettings(Path home, long interval) {
  private static final long LEAST = 1_000;
  private static final long MOST = 3_600_000;

  HealthSettings {
    if (interval < LEAST || interval > MOST) {
      throw new IllegalArgumentException(
          "aurora5.health interval is %d; it must be %d to %d (milliseconds)"
              .formatted(interval, LEAST, MOST));
    }
  }

  Duration pause() {
    return Duration.ofMillis(interval);
  }
}
