package aurora5.distribution.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long runs took, to 10 µs; more than a second counts as a second. Thread-safe. */
final class Latencies {
  private static final int NANOS_PER_BUCKET = 10_000;

  private final AtomicLongArray buckets = new AtomicLongArray(100_001);

  void add(long nanos) {
    buckets.incrementAndGet((int) Math.min(nanos / NANOS_PER_BUCKET, buckets.length() - 1));
  }

  /** The time within which that share of the runs was done. */
  double millis(double share) {
    long all = 0;
    for (int i = 0; i < buckets.length(); i++) {
      all += buckets.get(i);
    }
    long wanted = (long) Math.ceil(all * share);
    long seen = 0;
    int bucket = -1;
    while (seen < wanted) {
      seen += buckets.get(++bucket);
    }
    return (bucket + 1) * NANOS_PER_BUCKET / 1e6;
  }
}
