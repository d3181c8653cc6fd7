package aurora5.distribution.swap;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.PluginJar;
import aurora5.distribution.weave.Agent;
import aurora5.distribution.weave.Sabotage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The experiment: jars that differ in one number follow each other in the deploy folder, the next
 * as soon as the one before is live, while runs are started at a fixed rate. For one thread.
 */
public final class Swaps {
  static final String WORKFLOW = "swapping";

  private static final String NUMBER = WORKFLOW + "/number.txt";

  /** Enough for the compiler and the caches to have settled when memory is looked at first. */
  private static final int WARM_UP_SWAPS = 5;

  private static final int WARM_UP_RUNS = 500;

  /** New runs between two swaps: so that every version has some to end when it is replaced. */
  private static final int RUNS_BETWEEN = 10;

  private final Aurora aurora;
  private final int swaps;
  private final int rate;
  private final List<Long> liveMillis = new ArrayList<>();
  private final PluginJar first =
      PluginJar.named("test." + WORKFLOW).sources(WORKFLOW).file(NUMBER, new byte[0]).build();

  private Swaps(Aurora aurora, int swaps, int rate) {
    this.aurora = aurora;
    this.swaps = swaps;
    this.rate = rate;
  }

  /**
   * The experiment with an Aurora of its own.
   *
   * @param sabotage how the product is broken on purpose
   * @return the promises that did not hold, in words
   */
  public static List<String> run(int swaps, int rate, Optional<Sabotage> sabotage) {
    Home home = Home.empty("swap");
    String woven = new Agent(home.work()).prepare(Optional.empty(), 1, sabotage);
    try (Aurora aurora = Aurora.start(home, Map.of("JAVA_OPTS", woven))) {
      Outcome outcome = new Swaps(aurora, swaps, rate).carryOut();
      outcome.print();
      return outcome.broken();
    } catch (AssertionError late) {
      return List.of(String.valueOf(late.getMessage()));
    }
  }

  private Outcome carryOut() {
    try (Versions versions = new Versions(aurora.client(), WORKFLOW)) {
      warmUp(versions);
      Memory before = settled(versions);
      liveMillis.clear();
      versions.forgetDrains();
      try (var traffic = new Traffic(aurora.client(), versions, rate)) {
        traffic.begin();
        for (int swap = 1; swap <= swaps; swap++) {
          traffic.awaitStarts(RUNS_BETWEEN);
          swapTo(WARM_UP_SWAPS + swap, versions);
        }
        traffic.end();
        Memory after = settled(versions);
        return new Outcome(
            swaps,
            traffic.runs(),
            traffic.failures(),
            liveMillis,
            versions.drainMillis(),
            before,
            after);
      }
    }
  }

  private void warmUp(Versions versions) {
    swapTo(1, versions);
    try (var traffic = new Traffic(aurora.client(), versions, rate)) {
      traffic.begin();
      for (int swap = 2; swap <= WARM_UP_SWAPS; swap++) {
        traffic.awaitStarts(WARM_UP_RUNS / WARM_UP_SWAPS);
        swapTo(swap, versions);
      }
      traffic.end();
    }
  }

  private void swapTo(int number, Versions versions) {
    byte[] text = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    PluginJar jar = first.changed(NUMBER, text);
    versions.expect(jar, number);
    aurora.home().drop(jar);
    long dropped = System.nanoTime();
    versions.awaitLive(number);
    liveMillis.add(Figures.millisSince(dropped));
  }

  /** What is in memory when nothing happens and every older jar is gone. */
  private Memory settled(Versions versions) {
    versions.awaitDrained();
    return Memory.settled(aurora.process().pid(), WORKFLOW + ".Marker");
  }
}
