package aurora5.engine.slot;

import java.util.Comparator;
import java.util.TreeSet;

/** The runs of one workflow that have a slot or wait for one. For {@link Slots}, under its lock. */
final class Lane {
  final TreeSet<Waiting> queue = new TreeSet<>(Waiting.FIRST);
  int taken;

  /**
   * A run in line.
   *
   * @param key the smaller, the sooner
   */
  record Waiting(long key, String workflow, Slots.Candidate run) {
    static final Comparator<Waiting> FIRST =
        Comparator.comparingLong(Waiting::key).thenComparing(waiting -> waiting.run().id());
  }

  boolean deserted() {
    return taken == 0 && queue.isEmpty();
  }
}
