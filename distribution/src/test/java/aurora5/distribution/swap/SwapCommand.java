package aurora5.distribution.swap;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;

/**
 * {@code mvn -q -Pswap -Dswaps=N -Drate=R}: one workflow's jar is replaced N times while R runs a
 * second of it are started. Prints what happened; its exit code is 1 if a promise was broken.
 */
public final class SwapCommand {
  private SwapCommand() {}

  public static void main(String[] arguments) {
    int swaps = Integer.getInteger("swaps", 30);
    int rate = Integer.getInteger("rate", 50);
    Outcome outcome;
    try (Aurora aurora = Aurora.start(Home.empty("swap"))) {
      outcome = new Swaps(aurora, swaps, rate).carryOut();
    }
    outcome.print();
    System.exit(outcome.broken().isEmpty() ? 0 : 1);
  }
}
