package aurora5.distribution.bench;

import aurora5.distribution.measure.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The rounds of one contender at one number of clients, and its share of the contender it is
 * measured against in the same rounds. For one thread.
 */
final class Table {
  private static final double FASTER = 1.03;
  private static final int IN_VAIN = 3;

  private final Contender contender;
  private final int clients;
  private final Optional<Table> against;
  private final double goal;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * @param goal share to be reached; 0 for none
   */
  Table(Contender contender, int clients, Optional<Table> against, double goal) {
    this.contender = contender;
    this.clients = clients;
    this.against = against;
    this.goal = goal;
  }

  /** Goes on until it no longer gets faster: by then what is hot has been compiled. */
  void warmUp(long nanos, int mostRounds) throws Exception {
    double best = 0;
    int inVain = 0;
    for (int round = 0; round < mostRounds && inVain < IN_VAIN; round++) {
      double rate = contender.measure(clients, nanos).runsPerSecond();
      inVain = rate > best * FASTER ? 0 : inVain + 1;
      best = Math.max(best, rate);
    }
  }

  void round(long nanos) throws Exception {
    Sample sample = contender.measure(clients, nanos);
    long needed = contender.commitsNeeded(sample.runs(), clients);
    if (sample.commits() < needed) {
      throw new BrokenPromise(
          "%s: %,d runs at %d clients need %,d commits, and there were %,d"
              .formatted(contender.name(), sample.runs(), clients, needed, sample.commits()));
    }
    samples.add(sample);
  }

  private double median(ToDoubleFunction<Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Median of the shares, round by round: what disturbs a round disturbs both. */
  private double ratio(Table other) {
    double[] ratios = new double[samples.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = samples.get(i).runsPerSecond() / other.samples.get(i).runsPerSecond();
    }
    Arrays.sort(ratios);
    return ratios[ratios.length / 2];
  }

  void print() {
    double runs = median(Sample::runsPerSecond);
    int steps = contender.steps();
    Figures.print(
        "bench",
        "case",
        contender.name(),
        "clients",
        clients,
        "runs_per_s",
        number(runs, 0),
        "steps_per_s",
        number(runs * steps, 0),
        "p50_ms",
        number(median(s -> s.latencies().millis(0.5)), 2),
        "p99_ms",
        number(median(s -> s.latencies().millis(0.99)), 2),
        "rows",
        number(median(Sample::rows), 0),
        "commits",
        number(median(Sample::commits), 0),
        "forces",
        number(median(Sample::forces), 0),
        "alloc_per_step_bytes",
        number(median(s -> s.allocated() < 0 ? -1 : s.allocated() / (double) s.runs() / steps), 0),
        "gc_share",
        number(median(Sample::gcShare), 3),
        "ratio",
        against.map(other -> number(ratio(other), 2)).orElse("-"));
  }

  /** Says whether the goal was reached, if there is one. */
  void judge() {
    if (goal > 0 && against.isPresent()) {
      double ratio = ratio(against.get());
      System.out.printf(
          Locale.ROOT,
          "bench: goal case=%s clients=%d ratio=%.2f goal=%.2f %s%n",
          contender.name(),
          clients,
          ratio,
          goal,
          ratio >= goal ? "reached" : "MISSED");
    }
  }

  private static String number(double value, int digits) {
    return value < 0 ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
