package aurora5.distribution.neighbours;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code mvn -q -Pneighbours}: how long a workflow's call takes while another plugin blocks, leaks
 * threads or has deadlocked, against the time without it. Its exit code is 1 if a neighbour makes
 * the slow calls slower by a tenth or more.
 */
public final class NeighboursCommand {
  private static final int RUNS = 20;
  private static final double BAR = 1.10;

  private NeighboursCommand() {}

  public static void main(String[] arguments) {
    List<Neighbour> broken = new ArrayList<>();
    for (var neighbour : List.of(Neighbour.BLOCKED, Neighbour.LEAKING, Neighbour.DEADLOCKED)) {
      if (slowdown(neighbour) >= BAR) {
        broken.add(neighbour);
      }
    }
    broken.forEach(neighbour -> System.out.println("broken: " + neighbour + " slows others down"));
    System.exit(broken.isEmpty() ? 0 : 1);
  }

  /** Two houses side by side, one with the neighbour and one without, asked in turn. */
  private static double slowdown(Neighbour neighbour) {
    try (Aurora alone = quick("alone");
        Aurora beside = quick("beside")) {
      neighbour.moveIn(beside);
      var calls = new Calls(alone.client(), beside.client());
      calls.warmUp();
      neighbour.start(beside, RUNS);
      Calls.Slow slow = calls.measure();
      Figures.print(
          "neighbours",
          "neighbour",
          neighbour.name().toLowerCase(Locale.ROOT),
          "runs",
          RUNS,
          "p95_alone_us",
          slow.aloneMicros(),
          "p95_beside_us",
          slow.besideMicros(),
          "ratio",
          "%.3f".formatted(slow.ratio()));
      return slow.ratio();
    }
  }

  private static Aurora quick(String name) {
    Aurora aurora = Aurora.start(Home.empty(name));
    aurora.install(Probe.jar(), "probe-quick");
    return aurora;
  }
}
