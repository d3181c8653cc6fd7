package aurora5.distribution.bench.path;

/**
 * The shortest time in which a plan can be run by somebody who knows beforehand how long every step
 * takes, by branch and bound. For one thread; for about ten steps.
 */
final class Optimum {
  private final int limit;
  private final int steps;
  private final double[] millis;
  private final int[] before;
  private final double[] path;
  private double best = Double.MAX_VALUE;

  private Optimum(RandomPlan lot, int limit) {
    this.limit = limit;
    steps = lot.steps();
    millis = lot.actual();
    before = new int[steps];
    path = millis.clone();
    for (int step = steps - 1; step >= 0; step--) {
      for (int earlier : lot.before(step)) {
        before[step] |= 1 << earlier;
        path[earlier] = Math.max(path[earlier], millis[earlier] + path[step]);
      }
    }
  }

  /**
   * @param limit steps at the same time
   */
  static double of(RandomPlan lot, int limit) {
    var optimum = new Optimum(lot, limit);
    optimum.search(0, 0, 0, new double[lot.steps()], 0);
    return optimum.best;
  }

  /**
   * At this moment, with these steps ended and begun: either one more is begun, the ones before it
   * in number having been passed over, or time goes on to the next end. To let a place stay empty
   * is tried, too.
   *
   * @param from first step that may still be begun at this moment
   */
  private void search(double now, int ended, int begun, double[] ends, int from) {
    if (bound(now, begun, ends) >= best) {
      return;
    }
    if (begun == (1 << steps) - 1) {
      best = bound(now, begun, ends);
      return;
    }
    if (Integer.bitCount(begun & ~ended) < limit) {
      for (int step = from; step < steps; step++) {
        boolean ready = (begun & 1 << step) == 0 && (before[step] & ~ended) == 0;
        if (ready) {
          ends[step] = now + millis[step];
          search(now, ended, begun | 1 << step, ends, step + 1);
        }
      }
    }
    if (begun != ended) {
      goOn(ended, begun, ends);
    }
  }

  private void goOn(int ended, int begun, double[] ends) {
    double next = Double.MAX_VALUE;
    for (int step = 0; step < steps; step++) {
      if ((begun & ~ended & 1 << step) != 0) {
        next = Math.min(next, ends[step]);
      }
    }
    int then = ended;
    for (int step = 0; step < steps; step++) {
      if ((begun & ~ended & 1 << step) != 0 && ends[step] <= next) {
        then |= 1 << step;
      }
    }
    search(next, then, begun, ends, 0);
  }

  /** No schedule that goes on from here can be shorter. */
  private double bound(double now, int begun, double[] ends) {
    double bound = now;
    for (int step = 0; step < steps; step++) {
      boolean has = (begun & 1 << step) != 0;
      bound = Math.max(bound, has ? ends[step] + path[step] - millis[step] : now + path[step]);
    }
    return bound;
  }
}
