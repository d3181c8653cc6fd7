package aurora5.engine.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntSupplier;

/**
 * How many runs may work at the same time, and who is next. Thread-safe. A rank of priority is
 * worth ten seconds of waiting, so that nobody waits forever.
 */
final class Slots {
  private static final long RANK_MILLIS = 10_000;

  private final IntSupplier most;
  private final TreeSet<Waiting> queue =
      new TreeSet<>(Comparator.comparingLong(Waiting::key).thenComparing(w -> w.run().id()));
  private int taken;

  Slots(IntSupplier most) {
    this.most = most;
  }

  /** Who may stand in the line: a run, in memory or not. */
  interface Candidate {
    String id();

    /** It has a slot now, which it gives back by {@link Slots#release}. */
    void granted();
  }

  private record Waiting(long key, Candidate run) {}

  /** Takes a slot now, or lines up for one. */
  boolean take(Candidate run, int priority, Instant since) {
    synchronized (this) {
      if (taken < most.getAsInt() && queue.isEmpty()) {
        taken++;
        return true;
      }
      queue.add(new Waiting(key(priority, since), run));
      return false;
    }
  }

  /** Who has less is sooner. */
  static long key(int priority, Instant since) {
    return since.toEpochMilli() - priority * RANK_MILLIS;
  }

  void release() {
    synchronized (this) {
      taken--;
    }
    grant();
  }

  /** Leaves the line, if it still stands in it. */
  void forget(Candidate run) {
    synchronized (this) {
      queue.removeIf(waiting -> waiting.run() == run);
    }
  }

  /** Hands out what is free; also to be called when the number of slots has changed. */
  void grant() {
    List<Candidate> next = new ArrayList<>();
    synchronized (this) {
      while (taken < most.getAsInt() && !queue.isEmpty()) {
        taken++;
        next.add(queue.pollFirst().run());
      }
    }
    next.forEach(Candidate::granted);
  }
}
