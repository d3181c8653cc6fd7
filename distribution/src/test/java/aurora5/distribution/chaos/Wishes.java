package aurora5.distribution.chaos;

import java.util.SplittableRandom;

/** Draws wishes, so that all kinds of plans run side by side. For one thread. */
final class Wishes {
  private static final int MOODS = 12;

  private final SplittableRandom random;
  private int number;

  Wishes(long seed) {
    random = new SplittableRandom(seed);
  }

  Wish next() {
    int dice = random.nextInt(100);
    if (dice < 20) {
      return of("chaos-line", "");
    } else if (dice < 40) {
      return of("chaos-diamond", "");
    } else if (dice < 50) {
      return of("chaos-fan", "");
    } else if (dice < 60) {
      return of("chaos-retry", "");
    } else if (dice < 72) {
      return of("chaos-wait", "");
    } else if (dice < 84) {
      return of("chaos-undo", "fail");
    } else if (dice < 95) {
      return of("chaos-parent", "");
    }
    return of("chaos-moody", random.nextInt(3) == 0 ? "" : "sulk-" + random.nextInt(MOODS));
  }

  Wish of(String workflow, String fail) {
    return new Wish(++number, workflow, fail);
  }
}
