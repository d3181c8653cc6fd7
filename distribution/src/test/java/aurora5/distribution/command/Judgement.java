package aurora5.distribution.command;

import aurora5.distribution.chaos.Chaos;
import aurora5.distribution.swap.Swaps;
import aurora5.distribution.weave.Sabotage;
import aurora5.distribution.witness.CheckerRun;
import java.util.List;
import java.util.Optional;

/**
 * What the commands of evidence have in common: each ends with a short look at the promises that it
 * is not about itself, so that no act of sabotage passes any of them.
 */
final class Judgement {
  private static final String FEW_KILLS = "2";
  private static final int FEW_SWAPS = 5;
  private static final int RATE = 50;

  /** Any will do, as long as it is always the same: a swap in place is for the swaps to find. */
  private static final String SEED = "5";

  private Judgement() {}

  /** Arguments of {@link Chaos}. */
  static boolean kills(String... arguments) {
    CheckerRun checked = Chaos.run(arguments);
    System.out.print(checked.output());
    return checked.exit() == 0;
  }

  static boolean fewKills(String sabotage, String readyMillis) {
    return kills(FEW_KILLS, SEED, sabotage, readyMillis);
  }

  static boolean swaps(int swaps, int rate, Optional<Sabotage> sabotage) {
    List<String> broken = Swaps.run(swaps, rate, sabotage);
    broken.forEach(promise -> System.out.println("broken: " + promise));
    return broken.isEmpty();
  }

  static boolean fewSwaps(Optional<Sabotage> sabotage) {
    return swaps(FEW_SWAPS, RATE, sabotage);
  }

  /** Ends the process as the commands promise to. */
  static void end(boolean kept) {
    System.exit(kept ? 0 : 1);
  }
}
