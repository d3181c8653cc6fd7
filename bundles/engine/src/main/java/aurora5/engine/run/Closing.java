package aurora5.engine.run;

import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.api.step.Retry;
import aurora5.engine.fact.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings a run to an end that is no success: stops what runs, takes back what was finished, newest
 * first and one at a time, and says how it ended.
 */
final class Closing {
  private static final Retry.Backoff UNDO_RETRY = Retry.times(3);

  private final RunState state;
  private final Gate gate;
  private final Decision out;

  Closing(RunState state, Gate gate, Decision out) {
    this.state = state;
    this.gate = gate;
    this.out = out;
  }

  void begin(RunStatus status, Failure failure) {
    out.fact(new Fact.Closing(status, failure));
    for (Unit unit : List.copyOf(state.units())) {
      switch (unit.phase) {
        case RUNNING -> out.effect(new Effect.Interrupt(unit.id));
        case WAITING -> {
          if (unit.child != null) {
            out.effect(new Effect.CancelChild(unit.child.child()));
          }
          out.fact(new Fact.StepCancelled(unit.id, false));
        }
        case RETRYING, FALLING_BACK, FANNED_OUT ->
            out.fact(new Fact.StepCancelled(unit.id, unit.unknown));
        default -> {
          // not begun, or over
        }
      }
    }
  }

  void advance() {
    if (state.running() > 0 || state.ended()) {
      return;
    }
    checkTime();
    if (state.live().stream().anyMatch(unit -> unit.phase == Phase.UNDOING)) {
      return;
    }
    Optional<Unit> next = next();
    if (next.isEmpty()) {
      RunStatus status = state.closing().orElse(RunStatus.FAILED);
      out.fact(new Fact.Ended(status, null, state.error().orElse(null)));
    } else if (gate.open() && !isPausing(next.get())) {
      Unit unit = next.get();
      boolean known = unit.result != null;
      out.fact(new Fact.UndoStarted(unit.id));
      out.effect(new Effect.Undo(unit.id, known));
    }
  }

  private void checkTime() {
    for (Unit unit : List.copyOf(state.live())) {
      if (unit.phase == Phase.UNDOING
          && unit.at != null
          && !unit.at.plus(Defaults.UNDO_LIMIT).isAfter(out.now())) {
        out.effect(new Effect.Interrupt(unit.id));
        undoFailed(
            unit,
            new Failure(
                unit.id,
                Failure.Kind.TIMED_OUT,
                "the undo took longer than " + Defaults.UNDO_LIMIT,
                List.of(),
                unit.undoFailures + 1));
      }
    }
  }

  void undoFailed(Unit unit, Failure failure) {
    if (unit.phase != Phase.UNDOING) {
      return;
    }
    int failures = unit.undoFailures + 1;
    Instant retryAt =
        failures < UNDO_RETRY.attempts()
            ? out.now().plus(Pauses.before(UNDO_RETRY, failures, state.id(), unit.id))
            : null;
    out.fact(new Fact.UndoFailed(unit.id, failure, retryAt));
  }

  private boolean isPausing(Unit unit) {
    boolean tooEarly = unit.at != null && unit.at.isAfter(out.now());
    return unit.phase == Phase.UNDO_RETRYING && (unit.held || tooEarly);
  }

  /** The newest unit still to be undone; one that was being undone comes before all others. */
  private Optional<Unit> next() {
    return state.units().stream()
        .filter(this::toBeUndone)
        .max(
            Comparator.comparing((Unit unit) -> unit.phase == Phase.UNDO_RETRYING)
                .thenComparing(unit -> unit.result == null)
                .thenComparing(unit -> unit.finished));
  }

  private boolean toBeUndone(Unit unit) {
    var accepted = state.accepted();
    return switch (unit.phase) {
      case UNDO_RETRYING -> true;
      case SUCCEEDED -> unit.result != null && accepted.undo().contains(unit.step());
      case CANCELLED, FAILED, PENDING ->
          unit.unknown && accepted.undoUnknown().contains(unit.step());
      default -> false;
    };
  }
}
