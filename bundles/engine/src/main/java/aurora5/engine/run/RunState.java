package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run as its facts made it. Applying a fact is all that changes it, so that the state after a
 * crash is the state before it. Not thread-safe: one owner at a time.
 */
public final class RunState {
  /** The phases that end by themselves: by code, by an event or by time. */
  private static final Set<Phase> LIVE =
      EnumSet.of(
          Phase.RUNNING,
          Phase.RETRYING,
          Phase.FALLING_BACK,
          Phase.WAITING,
          Phase.UNDOING,
          Phase.UNDO_RETRYING);

  private final String id;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Set<Unit> live = new LinkedHashSet<>();
  private final Map<String, Json> events = new HashMap<>();
  private Fact.@Nullable Accepted accepted;
  private @Nullable String plugin;
  private @Nullable Instant queuedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private @Nullable Instant lastAt;
  private @Nullable RunStatus closing;
  private @Nullable RunStatus ended;
  private @Nullable Failure error;
  private @Nullable Json result;
  private boolean parked;
  private long seq;
  private long spentMillis;
  private int busy;
  private int running;
  private int finished;

  public RunState(String id) {
    this.id = id;
  }

  /** Applies what one append wrote. */
  public void apply(long eventSeq, Instant at, List<Fact> facts) {
    for (Fact fact : facts) {
      apply(fact, at);
    }
    seq = eventSeq;
  }

  void apply(Fact fact, Instant at) {
    if (busy > 0 && lastAt != null && !(fact instanceof Fact.Resumed)) {
      spentMillis += Math.max(0, Duration.between(lastAt, at).toMillis());
    }
    lastAt = at;
    if (fact instanceof Fact.Accepted first) {
      accept(first, at);
    } else if (fact instanceof Fact.Admitted) {
      startedAt = startedAt == null ? at : startedAt;
    } else if (fact instanceof Fact.Parked) {
      parked = true;
    } else if (fact instanceof Fact.Unparked) {
      parked = false;
      List.copyOf(live).stream().filter(unit -> unit.phase == Phase.UNDOING).forEach(this::died);
    } else if (fact instanceof Fact.Moved moved) {
      plugin = moved.plugin();
    } else if (fact instanceof Fact.EventReceived event) {
      events.put(event.name(), event.event());
    } else if (fact instanceof Fact.Closing now) {
      closing = now.status();
      error = now.failure();
    } else if (fact instanceof Fact.Resumed) {
      List.copyOf(live).forEach(this::died);
    } else if (fact instanceof Fact.Ended end) {
      ended = end.status();
      result = end.result();
      error = end.error();
      endedAt = at;
    } else {
      applyToUnit(fact, at);
    }
  }

  private void accept(Fact.Accepted first, Instant at) {
    accepted = first;
    plugin = first.plugin();
    queuedAt = at;
    first.steps().forEach(name -> units.put(name, new Unit(name)));
  }

  private void applyToUnit(Fact fact, Instant at) {
    if (fact instanceof Fact.StepStarted f) {
      unit(f.step()).begin(f.attempt(), at);
      become(unit(f.step()), Phase.RUNNING);
    } else if (fact instanceof Fact.StepSucceeded f) {
      Unit unit = unit(f.step());
      unit.result = f.result();
      finish(unit, Phase.SUCCEEDED, at, Optional.empty());
    } else if (fact instanceof Fact.StepFailed f) {
      failed(unit(f.step()), f, at);
    } else if (fact instanceof Fact.StepSkipped f) {
      finish(unit(f.step()), Phase.SKIPPED, at, Optional.empty());
    } else if (fact instanceof Fact.StepCancelled f) {
      Unit unit = unit(f.step());
      unit.unknown = f.unknown();
      finish(unit, Phase.CANCELLED, at, Optional.empty());
    } else if (fact instanceof Fact.StepPutBack f) {
      unit(f.step()).end(at, Optional.empty());
      become(unit(f.step()), Phase.PENDING);
    } else if (fact instanceof Fact.FannedOut f) {
      fanOut(unit(f.step()), f.items(), at);
    } else if (fact instanceof Fact.FannedIn f) {
      finish(unit(f.step()), Phase.SUCCEEDED, at, Optional.empty());
    } else if (fact instanceof Fact.Waiting f) {
      Unit unit = unit(f.step());
      unit.begin(unit.attempts + 1, at);
      unit.at = f.until();
      become(unit, Phase.WAITING);
    } else if (fact instanceof Fact.ChildStarted f) {
      Unit unit = unit(f.step());
      unit.begin(unit.attempts + 1, at);
      unit.at = null;
      unit.child = f;
      become(unit, Phase.WAITING);
    } else {
      applyUndo(fact, at);
    }
  }

  private void applyUndo(Fact fact, Instant at) {
    if (fact instanceof Fact.UndoStarted f) {
      unit(f.step()).at = at;
      become(unit(f.step()), Phase.UNDOING);
    } else if (fact instanceof Fact.UndoEnded f) {
      become(unit(f.step()), Phase.UNDONE);
    } else if (fact instanceof Fact.UndoFailed f) {
      Unit unit = unit(f.step());
      unit.undoFailures++;
      unit.failure = f.failure();
      unit.at = f.retryAt();
      become(unit, f.retryAt() == null ? Phase.UNDO_FAILED : Phase.UNDO_RETRYING);
    }
  }

  private void fanOut(Unit head, int items, Instant at) {
    var parts = new ArrayList<Unit>(items);
    for (int item = 0; item < items; item++) {
      Unit part = new Unit(item(head.id, item));
      parts.add(part);
      units.put(part.id, part);
    }
    head.parts = parts;
    head.begin(1, at);
    become(head, Phase.FANNED_OUT);
  }

  private void failed(Unit unit, Fact.StepFailed f, Instant at) {
    boolean answered = unit.phase == Phase.FALLING_BACK;
    unit.failures += answered ? 0 : 1;
    unit.recoveries += answered ? 1 : 0;
    unit.failure = f.failure();
    unit.unknown =
        f.failure().kind() == Failure.Kind.TIMED_OUT
            || f.failure().kind() == Failure.Kind.KILLED_THE_PROCESS;
    unit.end(at, Optional.of(f.failure()));
    unit.at = f.retryAt();
    switch (f.next()) {
      case RETRY -> become(unit, Phase.RETRYING);
      case FALL_BACK -> become(unit, Phase.FALLING_BACK);
      case GIVE_UP -> finish(unit, Phase.FAILED, at, Optional.of(f.failure()));
    }
  }

  private void finish(Unit unit, Phase phase, Instant at, Optional<Failure> failure) {
    unit.end(at, failure);
    unit.finished = ++finished;
    become(unit, phase);
  }

  /** What was in flight when a process died is to be begun again. */
  private void died(Unit unit) {
    if (unit.phase == Phase.RUNNING) {
      unit.deaths++;
      unit.unknown = true;
      become(unit, Phase.PENDING);
    } else if (unit.phase == Phase.UNDOING) {
      unit.at = null;
      become(unit, Phase.UNDO_RETRYING);
    }
  }

  private void become(Unit unit, Phase phase) {
    busy += counts(phase) - counts(unit.phase);
    running += (phase == Phase.RUNNING ? 1 : 0) - (unit.phase == Phase.RUNNING ? 1 : 0);
    unit.phase = phase;
    unit.asked = false;
    if (LIVE.contains(phase)) {
      live.add(unit);
    } else {
      live.remove(unit);
    }
  }

  /** The phases in which a run's time runs. */
  private static int counts(Phase phase) {
    return phase == Phase.RUNNING || phase == Phase.RETRYING ? 1 : 0;
  }

  /** The decision that was applied has been given this number. */
  public void written(long eventSeq) {
    seq = eventSeq;
  }

  static String item(String step, int number) {
    return step + "[" + number + "]";
  }

  public String id() {
    return id;
  }

  public Fact.Accepted accepted() {
    return Objects.requireNonNull(accepted, "the first fact of a run accepts it");
  }

  public String plugin() {
    return Objects.requireNonNull(plugin, "the first fact of a run names its plugin");
  }

  public long seq() {
    return seq;
  }

  public Instant queuedAt() {
    return Objects.requireNonNull(queuedAt, "the first fact of a run accepts it");
  }

  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Optional<Json> result() {
    return Optional.ofNullable(result);
  }

  public Optional<Failure> error() {
    return Optional.ofNullable(error);
  }

  public boolean ended() {
    return ended != null;
  }

  public boolean parked() {
    return parked;
  }

  /** Whether it is on its way to an end that is no success. */
  public boolean isClosing() {
    return closing != null;
  }

  /** Whether an event of that name can still come: the step has not ended, and none has come. */
  public boolean awaits(String step) {
    Unit unit = unit(step);
    boolean unanswered = unit.phase == Phase.PENDING || unit.phase == Phase.WAITING;
    return unanswered && !events.containsKey(step);
  }

  /** How often a step or item was begun. */
  public int attempts(String unit) {
    return unit(unit).attempts;
  }

  /** The result a step or item yielded. */
  public Optional<Json> result(String unit) {
    return Optional.ofNullable(units.get(unit)).map(u -> u.result);
  }

  public RunStatus status() {
    if (ended != null) {
      return ended;
    }
    if (parked) {
      return RunStatus.WAITING_FOR_PLUGIN;
    }
    if (closing != null) {
      return RunStatus.COMPENSATING;
    }
    if (startedAt == null) {
      return RunStatus.QUEUED;
    }
    boolean waits = !live.isEmpty();
    for (Unit unit : live) {
      waits &= unit.phase == Phase.WAITING;
    }
    return waits ? RunStatus.WAITING : RunStatus.RUNNING;
  }

  Unit unit(String name) {
    Unit unit = units.get(name);
    if (unit == null) {
      throw new IllegalArgumentException("run " + id + " has no step " + name);
    }
    return unit;
  }

  Optional<Unit> find(String name) {
    return Optional.ofNullable(units.get(name));
  }

  Collection<Unit> units() {
    return units.values();
  }

  /** Units that run, wait, or will be tried again. */
  Set<Unit> live() {
    return live;
  }

  Optional<Json> event(String name) {
    return Optional.ofNullable(events.get(name));
  }

  Optional<RunStatus> closing() {
    return Optional.ofNullable(closing);
  }

  /** Units that run now. */
  int running() {
    return running;
  }

  /** The running time the run has used, up to now. */
  public Duration spent(Instant now) {
    long open =
        busy > 0 && lastAt != null ? Math.max(0, Duration.between(lastAt, now).toMillis()) : 0;
    return Duration.ofMillis(spentMillis + open);
  }

  boolean clockRuns() {
    return busy > 0;
  }
}
