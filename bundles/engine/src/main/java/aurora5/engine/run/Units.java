package aurora5.engine.run;

import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of a run and the items of its fan-outs, as facts made them. For the run's owner. */
final class Units {
  /** The phases that end by themselves: by code, by an event or by time. */
  private static final Set<Phase> LIVE =
      EnumSet.of(
          Phase.RUNNING,
          Phase.RETRYING,
          Phase.FALLING_BACK,
          Phase.WAITING,
          Phase.UNDOING,
          Phase.UNDO_RETRYING);

  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Set<Unit> live = new LinkedHashSet<>();
  private int busy;
  private int running;
  private int finished;

  void add(String name) {
    units.put(name, new Unit(name));
  }

  Unit get(String name) {
    Unit unit = units.get(name);
    if (unit == null) {
      throw new IllegalArgumentException("the run has no step " + name);
    }
    return unit;
  }

  Optional<Unit> find(String name) {
    return Optional.ofNullable(units.get(name));
  }

  Collection<Unit> all() {
    return units.values();
  }

  /** Those that run, wait, or will be tried again. */
  Set<Unit> live() {
    return live;
  }

  int running() {
    return running;
  }

  /** Whether any is in a phase in which the run's time runs. */
  boolean busy() {
    return busy > 0;
  }

  /** What was in flight when a process died is to be begun again. */
  void died() {
    List.copyOf(live).forEach(this::died);
  }

  /** An undo that was put back is to be begun again. */
  void undoAgain() {
    List.copyOf(live).stream().filter(unit -> unit.phase == Phase.UNDOING).forEach(this::died);
  }

  /** None of them has killed a process. */
  void forgive() {
    units.values().forEach(unit -> unit.deaths = 0);
  }

  /** The clock was turned. */
  void turn(Duration by) {
    units.values().forEach(unit -> unit.turn(by));
  }

  void apply(Fact fact, Instant at) {
    if (fact instanceof Fact.StepStarted f) {
      get(f.step()).begin(f.attempt(), at);
      become(get(f.step()), Phase.RUNNING);
    } else if (fact instanceof Fact.StepSucceeded f) {
      Unit unit = get(f.step());
      unit.result = f.result();
      finish(unit, Phase.SUCCEEDED, at, Optional.empty());
    } else if (fact instanceof Fact.StepFailed f) {
      failed(get(f.step()), f, at);
    } else if (fact instanceof Fact.StepSkipped f) {
      finish(get(f.step()), Phase.SKIPPED, at, Optional.empty());
    } else if (fact instanceof Fact.StepCancelled f) {
      Unit unit = get(f.step());
      unit.unknown = f.unknown();
      finish(unit, Phase.CANCELLED, at, Optional.empty());
    } else if (fact instanceof Fact.StepPutBack f) {
      get(f.step()).end(at, Optional.empty());
      become(get(f.step()), Phase.PENDING);
    } else if (fact instanceof Fact.FannedOut f) {
      fanOut(get(f.step()), f.items(), at);
    } else if (fact instanceof Fact.FannedIn f) {
      finish(get(f.step()), Phase.SUCCEEDED, at, Optional.empty());
    } else if (fact instanceof Fact.Waiting f) {
      Unit unit = get(f.step());
      unit.begin(unit.attempts + 1, at);
      unit.at = f.until();
      become(unit, Phase.WAITING);
    } else if (fact instanceof Fact.ChildStarted f) {
      Unit unit = get(f.step());
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
      get(f.step()).at = at;
      become(get(f.step()), Phase.UNDOING);
    } else if (fact instanceof Fact.UndoEnded f) {
      become(get(f.step()), Phase.UNDONE);
    } else if (fact instanceof Fact.UndoFailed f) {
      Unit unit = get(f.step());
      unit.undoFailures++;
      unit.failure = f.failure();
      unit.at = f.retryAt();
      become(unit, f.retryAt() == null ? Phase.UNDO_FAILED : Phase.UNDO_RETRYING);
    }
  }

  private void fanOut(Unit head, int items, Instant at) {
    var parts = new ArrayList<Unit>(items);
    for (int item = 0; item < items; item++) {
      Unit part = new Unit(head.id + "[" + item + "]");
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
    unit.deaths = 0;
    unit.end(at, failure);
    unit.finished = ++finished;
    become(unit, phase);
  }

  private void died(Unit unit) {
    if (unit.phase == Phase.RUNNING) {
      unit.deaths++;
      unit.unknown = true;
      become(unit, Phase.PENDING);
    } else if (unit.phase == Phase.UNDOING) {
      unit.deaths++;
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
}
