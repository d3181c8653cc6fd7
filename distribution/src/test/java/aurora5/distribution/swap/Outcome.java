package aurora5.distribution.swap;

import aurora5.distribution.measure.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * What the swaps have shown. Immutable.
 *
 * @param liveMillis for each swap, from the end of the copy until new runs take the jar
 * @param drainMillis for each replaced jar, from then until its last run has ended
 */
record Outcome(
    int swaps,
    int runs,
    List<String> failures,
    List<Long> liveMillis,
    List<Long> drainMillis,
    Memory before,
    Memory after) {
  private static final long LIVE_WITHIN_MILLIS = 1_000;
  private static final double MOST_GROWTH = 1.05;

  /** A table row and a name for each of the jars is kept; and no collection is exact. */
  private static final long BYTES_PER_SWAP = 4_096;

  private static final long UNCERTAIN_BYTES = 1 << 20;

  /** The promises that did not hold, in words. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    if (!failures.isEmpty()) {
      broken.add("runs failed or changed their jar: " + failures.size());
    }
    if (percentile(liveMillis, 95) > LIVE_WITHIN_MILLIS) {
      broken.add("a copied jar was not live within a second");
    }
    if (after.loaders() > 1) {
      broken.add("class loaders of replaced jars stay alive: " + (after.loaders() - 1));
    }
    if (after.bytes() > before.bytes() * MOST_GROWTH + UNCERTAIN_BYTES + swaps * BYTES_PER_SWAP) {
      broken.add("memory grew from %,d to %,d bytes".formatted(before.bytes(), after.bytes()));
    }
    return broken;
  }

  void print() {
    Figures.print(
        "swap",
        "swaps",
        swaps,
        "runs",
        runs,
        "failed",
        failures.size(),
        "live_p50_ms",
        percentile(liveMillis, 50),
        "live_p95_ms",
        percentile(liveMillis, 95),
        "drain_p50_ms",
        percentile(drainMillis, 50),
        "drain_max_ms",
        percentile(drainMillis, 100),
        "class_loaders",
        after.loaders(),
        "heap_before_bytes",
        before.bytes(),
        "heap_after_bytes",
        after.bytes());
    failures.stream().limit(3).forEach(failure -> System.out.println("  " + failure));
  }

  private static long percentile(List<Long> values, int percent) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
  }
}
