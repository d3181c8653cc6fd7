package aurora5.distribution.command;

import aurora5.distribution.bench.Bench;
import aurora5.distribution.weave.Sabotage;

/**
 * {@code mvn -q -Pbench [-Drounds=N] [-Dseconds=S] [-Dsabotage=NAME] [-Dready=MS]}: how fast the
 * engine is; and a few kills and swaps.
 */
public final class BenchCommand {
  private BenchCommand() {}

  /** Arguments: sabotage or {@code none}; limit of readiness, ms. */
  public static void main(String[] arguments) throws Exception {
    var sabotage = Sabotage.named(arguments[0]);
    Judgement.end(
        Bench.run(sabotage)
            && Judgement.fewKills(arguments[0], arguments[1])
            && Judgement.fewSwaps(sabotage));
  }
}
