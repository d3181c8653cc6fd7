package aurora5.distribution.command;

import aurora5.distribution.weave.Sabotage;

/**
 * {@code mvn -q -Pswap -Dswaps=N -Drate=R [-Dsabotage=NAME] [-Dready=MS]}: one workflow's jar is
 * replaced N times while R runs a second of it are started; and a few kills.
 */
public final class SwapCommand {
  private SwapCommand() {}

  /** Arguments: swaps; runs a second; sabotage or {@code none}; limit of readiness, ms. */
  public static void main(String[] arguments) {
    int swaps = Integer.parseInt(arguments[0]);
    int rate = Integer.parseInt(arguments[1]);
    Judgement.end(
        Judgement.swaps(swaps, rate, Sabotage.named(arguments[2]))
            && Judgement.fewKills(arguments[2], arguments[3]));
  }
}
