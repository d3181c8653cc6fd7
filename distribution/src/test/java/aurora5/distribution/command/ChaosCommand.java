package aurora5.distribution.command;

import aurora5.distribution.weave.Sabotage;

/**
 * {@code mvn -q -Pchaos -Dkills=N [-Dseed=S] [-Dsabotage=NAME] [-Dready=MS]}: kills under load, and
 * a few swaps.
 */
public final class ChaosCommand {
  private ChaosCommand() {}

  /** Arguments: kills; seed or {@code random}; sabotage or {@code none}; limit of readiness, ms. */
  public static void main(String[] arguments) {
    Judgement.end(Judgement.kills(arguments) && Judgement.fewSwaps(Sabotage.named(arguments[2])));
  }
}
