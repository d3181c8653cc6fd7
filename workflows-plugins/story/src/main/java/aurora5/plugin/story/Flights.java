package aurora5.plugin.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/**
 * Of those who want the same thing at the same moment one gets it, and the others have it from him.
 * They wait as long as their own time allows; if he fails, or has nothing worth sharing, the next
 * one goes. What he has got stays for a minute, until his step is on disk and the memory has it.
 * Thread-safe.
 */
final class Flights<V> {
  private static final Duration LINGERS = Duration.ofMinutes(1);
  private static final int MOST_LINGERING = 200;

  private final Predicate<V> shared;
  private final Map<String, CompletableFuture<Optional<Landed<V>>>> flights = new LinkedHashMap<>();

  /**
   * @param shared whether others may have it, too
   */
  Flights(Predicate<V> shared) {
    this.shared = shared;
  }

  /** What is to be done by one. */
  @FunctionalInterface
  interface Trip<V> {
    V go() throws InterruptedException;
  }

  /**
   * What came of it.
   *
   * @param own whether the caller's own trip was made
   */
  record Landed<V>(V value, Instant at, boolean own) {
    private Landed<V> another() {
      return new Landed<>(value, at, false);
    }

    private boolean over(Instant now) {
      return !at.plus(LINGERS).isAfter(now);
    }
  }

  Landed<V> one(String key, Clock clock, Trip<V> trip) throws InterruptedException {
    while (true) {
      var mine = new CompletableFuture<Optional<Landed<V>>>();
      var first = board(key, mine, clock.instant());
      if (first == mine) {
        return fly(key, mine, clock, trip);
      }
      Optional<Landed<V>> landed = awaited(first);
      if (landed.isPresent()) {
        return landed.get().another();
      }
    }
  }

  private synchronized CompletableFuture<Optional<Landed<V>>> board(
      String key, CompletableFuture<Optional<Landed<V>>> mine, Instant now) {
    flights
        .values()
        .removeIf(
            flight ->
                flight.isDone() && flight.join().filter(landed -> !landed.over(now)).isEmpty());
    if (flights.size() > MOST_LINGERING) {
      flights.values().removeIf(CompletableFuture::isDone);
    }
    var first = flights.putIfAbsent(key, mine);
    return first == null ? mine : first;
  }

  private Landed<V> fly(
      String key, CompletableFuture<Optional<Landed<V>>> mine, Clock clock, Trip<V> trip)
      throws InterruptedException {
    Optional<Landed<V>> forOthers = Optional.empty();
    try {
      var landed = new Landed<>(trip.go(), clock.instant(), true);
      forOthers = Optional.of(landed).filter(each -> shared.test(each.value()));
      return landed;
    } finally {
      if (forOthers.isEmpty()) {
        forget(key, mine);
      }
      mine.complete(forOthers);
    }
  }

  private synchronized void forget(String key, CompletableFuture<Optional<Landed<V>>> mine) {
    flights.remove(key, mine);
  }

  /** Those under way and those that linger. */
  synchronized int size() {
    return flights.size();
  }

  private static <T> T awaited(CompletableFuture<T> flight) throws InterruptedException {
    try {
      return flight.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a flight ends with what it brought, or with nothing", e);
    }
  }
}
