package aurora5.console.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes guessing slow: after some failures a key has to wait, longer each time. Thread-safe. */
final class SlowDown {
  static final int FREE = 5;
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration FORGET = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Failures> keys =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  private record Failures(int count, Instant last) {
    Instant until() {
      return last.plus(pause(count));
    }
  }

  SlowDown(Clock clock) {
    this.clock = clock;
  }

  /** How long one of these keys still has to wait; zero if none has. */
  synchronized Duration remaining(List<String> asked) {
    Instant now = clock.instant();
    return asked.stream()
        .filter(keys::containsKey)
        .map(key -> Duration.between(now, keys.get(key).until()))
        .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  synchronized void failed(List<String> asked) {
    Instant now = clock.instant();
    asked.forEach(
        key ->
            keys.merge(
                key,
                new Failures(1, now),
                (old, first) ->
                    old.last().plus(FORGET).isBefore(now)
                        ? first
                        : new Failures(old.count() + 1, now)));
  }

  synchronized void succeeded(List<String> asked) {
    asked.forEach(keys::remove);
  }

  private static Duration pause(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE, 10));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
