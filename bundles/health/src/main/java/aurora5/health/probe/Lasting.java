package aurora5.health.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Passes on only trouble that lasts: while rooms start, much is not there yet. Thread-safe. */
final class Lasting<T> {
  private final Duration patience;
  private final Clock clock;
  private final Map<T, Instant> since = new HashMap<>();

  Lasting(Duration patience, Clock clock) {
    this.patience = patience;
    this.clock = clock;
  }

  /** Those of the troubles that have been there all the time for longer than the patience. */
  synchronized List<T> of(Collection<T> troubles) {
    Instant now = clock.instant();
    since.keySet().retainAll(troubles);
    troubles.forEach(each -> since.putIfAbsent(each, now));
    return troubles.stream().filter(each -> since.get(each).plus(patience).isBefore(now)).toList();
  }
}
