package aurora5.distribution.bench.path;

import aurora5.distribution.measure.Figures;
import aurora5.engine.run.Defaults;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Many random plans run in virtual time in the engine's order, in the order of their description,
 * and, if they are small, in the best order there is. Immutable.
 *
 * @param steps of the smallest and the largest plan
 * @param engine mean time, as for the others
 * @param optimum 0 if the plans are too large for it
 */
public record Paths(
    int smallest, int largest, int plans, double engine, double firstIn, double optimum) {
  /** Steps up to which the best order can be found. */
  private static final int SMALL = 10;

  private static final double NEAR = 1.02;

  /** The same seed gives the same plans. */
  public static Paths of(int smallest, int largest, int plans, long seed) {
    var random = new SplittableRandom(seed);
    double engine = 0;
    double firstIn = 0;
    double optimum = 0;
    for (int i = 0; i < plans; i++) {
      RandomPlan lot = RandomPlan.of(random.nextInt(smallest, largest + 1), random);
      engine += Simulation.longestPathFirst(lot) / plans;
      firstIn += Simulation.firstInFirstOut(lot) / plans;
      optimum += largest <= SMALL ? Optimum.of(lot, Defaults.USUAL.maxConcurrent()) / plans : 0;
    }
    return new Paths(smallest, largest, plans, engine, firstIn, optimum);
  }

  public void print(long seed) {
    Figures.print(
        "bench",
        "case",
        "path",
        "seed",
        seed,
        "plans",
        plans,
        "steps",
        smallest + "-" + largest,
        "engine_ms",
        text(engine),
        "fifo_ms",
        text(firstIn),
        "optimum_ms",
        optimum > 0 ? text(optimum) : "-",
        "to_fifo",
        text(engine / firstIn),
        "to_optimum",
        optimum > 0 ? text(engine / optimum) : "-");
  }

  /** On average never worse than first in, first out, and within 2 % of the optimum. */
  public boolean good() {
    return engine <= firstIn && (optimum == 0 || engine <= optimum * NEAR);
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
