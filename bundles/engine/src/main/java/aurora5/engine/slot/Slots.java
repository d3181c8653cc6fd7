package aurora5.engine.slot;

import aurora5.api.run.Crowd;
import aurora5.api.run.Queueing;
import aurora5.engine.slot.Lane.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many runs may work at the same time, overall and of each workflow, and who is next.
 * Thread-safe. A rank of priority is worth ten seconds of waiting, so that nobody waits forever. A
 * run that waits for its workflow's limit keeps its place and is passed by runs of other workflows.
 */
public final class Slots {
  private static final long RANK_MILLIS = 10_000;
  private static final int NAMED = 20;

  private final IntSupplier most;
  private final Limits limits;
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Map<String, Waiting> line = new HashMap<>();
  private int taken;

  public Slots(IntSupplier most, Limits limits) {
    this.most = most;
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  /** Who may stand in the line: a run, in memory or not. */
  public interface Candidate {
    String id();

    /** It has a slot now, which it gives back by {@link Slots#release}. */
    void granted();
  }

  /** Takes a slot now, or lines up for one. */
  public boolean take(Candidate run, String workflow, int priority, Instant since) {
    synchronized (this) {
      Lane lane = lanes.computeIfAbsent(workflow, id -> new Lane());
      if (lane.queue.isEmpty() && open(workflow, lane) && taken < most.getAsInt() && !anyNext()) {
        lane.taken++;
        taken++;
        return true;
      }
      var waiting = new Waiting(key(priority, since), workflow, run);
      lane.queue.add(waiting);
      line.put(run.id(), waiting);
      return false;
    }
  }

  /** Who has less is sooner. */
  public static long key(int priority, Instant since) {
    return since.toEpochMilli() - priority * RANK_MILLIS;
  }

  private boolean anyNext() {
    return !line.isEmpty() && next() != null;
  }

  public void release(String workflow) {
    synchronized (this) {
      taken--;
      Lane lane = lanes.get(workflow);
      lane.taken--;
      tidy(workflow, lane);
    }
    grant();
  }

  /** Leaves the line, if it still stands in it. */
  public void forget(Candidate run) {
    synchronized (this) {
      Waiting waiting = line.get(run.id());
      if (waiting != null && waiting.run() == run) {
        leave(waiting);
        tidy(waiting.workflow(), lanes.get(waiting.workflow()));
      }
    }
  }

  /** Hands out what is free; also to be called when a limit has changed. */
  public void grant() {
    List<Candidate> granted = new ArrayList<>();
    synchronized (this) {
      while (taken < most.getAsInt() && !line.isEmpty()) {
        Waiting next = next();
        if (next == null) {
          break;
        }
        leave(next);
        lanes.get(next.workflow()).taken++;
        taken++;
        granted.add(next.run());
      }
    }
    granted.forEach(Candidate::granted);
  }

  /** First in line among those whose workflow may have one more run. */
  private @Nullable Waiting next() {
    Waiting first = null;
    for (var each : lanes.entrySet()) {
      Lane lane = each.getValue();
      if (!lane.queue.isEmpty() && open(each.getKey(), lane)) {
        Waiting head = lane.queue.first();
        first = first == null || Waiting.FIRST.compare(head, first) < 0 ? head : first;
      }
    }
    return first;
  }

  private boolean open(String workflow, Lane lane) {
    return lane.taken < limits.of(workflow);
  }

  private void leave(Waiting waiting) {
    line.remove(waiting.run().id());
    lanes.get(waiting.workflow()).queue.remove(waiting);
  }

  private void tidy(String workflow, Lane lane) {
    if (lane.deserted()) {
      lanes.remove(workflow);
    }
  }

  /** Why a run waits, if it stands in line. */
  public synchronized Optional<Queueing> queueing(String runId) {
    Waiting waiting = line.get(runId);
    if (waiting == null) {
      return Optional.empty();
    }
    Lane lane = lanes.get(waiting.workflow());
    int before = lane.queue.headSet(waiting).size();
    if (!open(waiting.workflow(), lane)) {
      int limit = limits.of(waiting.workflow());
      return Optional.of(new Queueing(Queueing.Reason.WORKFLOW, limit, before));
    }
    for (var each : lanes.entrySet()) {
      if (each.getValue() != lane && open(each.getKey(), each.getValue())) {
        before += each.getValue().queue.headSet(waiting).size();
      }
    }
    return Optional.of(new Queueing(Queueing.Reason.RUNS, most.getAsInt(), before));
  }

  public synchronized Crowd crowd(String workflow) {
    Lane lane = lanes.getOrDefault(workflow, new Lane());
    return new Crowd(
        limits.author(workflow),
        limits.operator(workflow),
        lane.taken,
        lane.queue.size(),
        lane.queue.stream().limit(NAMED).map(waiting -> waiting.run().id()).toList());
  }
}
