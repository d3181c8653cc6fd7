package aurora5.distribution.chaos;

import aurora5.distribution.weave.Sabotage;
import java.time.Duration;
import java.util.Optional;

/**
 * What a chaos run is to be.
 *
 * @param kills how often the process is killed
 * @param seed the same one gives the same schedule
 * @param sabotage how the product is broken on purpose
 * @param readyLimit in which 99 of 100 starts must be ready
 * @param patience how long everything may take to end after the last kill
 */
record Options(
    int kills, long seed, Optional<Sabotage> sabotage, Duration readyLimit, Duration patience) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * @param words kills; seed or {@code random}; sabotage or {@code none}; the limit in milliseconds
   */
  static Options of(String... words) {
    return new Options(
        Integer.parseInt(words[0]),
        words[1].equals("random") ? System.nanoTime() : Long.parseLong(words[1]),
        Sabotage.named(words[2]),
        Duration.ofMillis(Long.parseLong(words[3])),
        PATIENCE);
  }
}
