package aurora5.distribution.growth;

import aurora5.distribution.harness.Aurora;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Runs a second that one Aurora finishes beside another, in turns on the same machine. */
final class Speed {
  private static final int CLIENTS = 32;
  private static final int ROUNDS = 7;

  private Speed() {}

  /**
   * Median of the ratios of neighbouring rounds: what hits the machine hits both.
   *
   * @param full its runs a second for one of the others'
   */
  static double ratio(Aurora full, Aurora empty, int seconds) {
    perSecond(full, seconds);
    perSecond(empty, seconds);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double first = perSecond(round % 2 == 0 ? full : empty, seconds);
      double second = perSecond(round % 2 == 0 ? empty : full, seconds);
      ratios.add(round % 2 == 0 ? first / second : second / first);
    }
    Collections.sort(ratios);
    return ratios.get(ROUNDS / 2);
  }

  private static double perSecond(Aurora aurora, int seconds) {
    var runs = new AtomicLong();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<CompletableFuture<Void>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(next(aurora, runs, end));
    }
    CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).join();
    return runs.get() * 1e9 / (System.nanoTime() - start);
  }

  private static CompletableFuture<Void> next(Aurora aurora, AtomicLong runs, long end) {
    return aurora
        .client()
        .posted("/api/probe-quick", aurora.ask(1))
        .thenCompose(
            answer -> {
              answer.expect(200);
              runs.incrementAndGet();
              return System.nanoTime() < end
                  ? next(aurora, runs, end)
                  : CompletableFuture.completedFuture(null);
            });
  }
}
