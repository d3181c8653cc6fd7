package aurora5.engine.run;

import aurora5.api.Text;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import aurora5.engine.plan.PlanIndex;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run does next: from its state and what reaches it to facts and effects. Pure: no clock, no
 * thread, no lock; the same state and input give the same decision. Immutable.
 */
public final class Decider {
  private final @Nullable PlanIndex plan;
  private final List<StepSpec> order;
  private final Defaults defaults;

  /**
   * @param plan absent while the run's plugin is not here
   * @param order the plan's steps, the most urgent first
   */
  public Decider(Optional<PlanIndex> plan, List<StepSpec> order, Defaults defaults) {
    this.plan = plan.orElse(null);
    this.order = order;
    this.defaults = defaults;
  }

  /** Applies the input, then everything that follows from it, to the state and to the decision. */
  public void decide(RunState state, Input input, Gate gate, Decision out) {
    out.begin();
    if (state.ended()) {
      return;
    }
    if (gate.open() && plan != null && state.parked()) {
      out.fact(new Fact.Unparked());
    }
    take(state, input, gate, out);
    var closing = new Closing(state, gate, out);
    if (plan != null && state.closing().isEmpty()) {
      var progress = new Progress(new Turn(state, gate, out, plan, defaults), order);
      progress.checkTime();
      progress.advance();
      out.rest();
    }
    if (state.closing().isPresent()) {
      closing.advance();
    }
    if (gate.parking() && idle(state, gate) && !state.parked() && !state.ended()) {
      out.fact(new Fact.Parked());
    }
  }

  private void take(RunState state, Input input, Gate gate, Decision out) {
    if (input instanceof Input.TakeOver in) {
      takeOver(state, in, out);
    } else if (input instanceof Input.LetGo in) {
      state.unit(in.unit()).held = false;
    } else if (input instanceof Input.Attached) {
      awaitChildren(state, out);
    } else if (input instanceof Input.Returned in) {
      returned(state, in, out);
    } else if (input instanceof Input.Threw in) {
      threw(state, in, gate, out);
    } else if (input instanceof Input.Abandoned in) {
      abandoned(state, in, out);
    } else if (input instanceof Input.Cancel in) {
      cancel(state, in, out);
    } else if (input instanceof Input.Event in) {
      event(state, in, out);
    } else if (input instanceof Input.PutBack) {
      state.live().stream()
          .filter(unit -> unit.phase == Phase.RUNNING || unit.phase == Phase.UNDOING)
          .forEach(unit -> out.effect(new Effect.Interrupt(unit.id)));
    } else if (input instanceof Input.Undone in) {
      if (state.unit(in.unit()).phase == Phase.UNDOING) {
        out.fact(new Fact.UndoEnded(in.unit()));
      }
    } else if (input instanceof Input.UndoThrew in) {
      if (!gate.puttingBack()) {
        new Closing(state, gate, out).undoFailed(state.unit(in.unit()), in.failure());
      }
    } else if (state.closing().isEmpty() && !(input instanceof Input.ChildEnded && plan == null)) {
      new Answers(state, out, () -> turn(state, gate, out)).take(input);
    }
  }

  private void takeOver(RunState state, Input.TakeOver in, Decision out) {
    if (state.live().stream().anyMatch(unit -> unit.phase != Phase.WAITING)) {
      out.fact(new Fact.Resumed());
    }
    awaitChildren(state, out);
    in.held().forEach(unit -> state.unit(unit).held = true);
    in.culprits().forEach(unit -> giveUp(state, state.unit(unit), out));
    if (in.forgiven() && state.units().stream().anyMatch(unit -> unit.deaths > 0)) {
      out.fact(new Fact.Forgiven());
    }
  }

  /** It killed the process; it is not tried again. */
  private static void giveUp(RunState state, Unit unit, Decision out) {
    String message = "killed the process " + unit.deaths + " times";
    var failure =
        new Failure(unit.id, Failure.Kind.KILLED_THE_PROCESS, message, List.of(), unit.attempts);
    out.effect(
        new Effect.Harm(
            new Text(
                "단계 %s: 프로세스를 %d번 죽였습니다.".formatted(unit.id, unit.deaths),
                "Step %s %s.".formatted(unit.id, message))));
    if (unit.phase == Phase.UNDO_RETRYING) {
      out.fact(new Fact.UndoFailed(unit.id, failure, null));
      return;
    }
    out.fact(new Fact.StepFailed(unit.id, failure, null, Fact.Next.GIVE_UP));
    if (state.closing().isEmpty()) {
      new Closing(state, Gate.FREE, out).begin(RunStatus.FAILED, failure);
    }
  }

  /** Asks again how they end: the answer may have come while nobody could make use of it. */
  private static void awaitChildren(RunState state, Decision out) {
    for (Unit unit : state.live()) {
      if (unit.phase == Phase.WAITING && unit.child != null) {
        out.effect(Effect.StartChild.of(unit.child));
      }
    }
  }

  private void returned(RunState state, Input.Returned in, Decision out) {
    if (runs(state, in.unit(), in.attempt())) {
      out.fact(new Fact.StepSucceeded(in.unit(), in.result()));
      out.extras(in.extras());
    }
  }

  private void threw(RunState state, Input.Threw in, Gate gate, Decision out) {
    if (!runs(state, in.unit(), in.attempt())) {
      return;
    }
    if (state.closing().isPresent()) {
      out.fact(new Fact.StepCancelled(in.unit(), false));
    } else if (gate.puttingBack()) {
      out.fact(new Fact.StepPutBack(in.unit()));
    } else {
      turn(state, gate, out).failed(in.unit(), in.failure(), in.notBefore(), in.hopeless());
    }
  }

  private void abandoned(RunState state, Input.Abandoned in, Decision out) {
    if (!runs(state, in.unit(), in.attempt())) {
      return;
    }
    if (state.closing().isPresent()) {
      out.fact(new Fact.StepCancelled(in.unit(), true));
    } else {
      out.fact(new Fact.StepPutBack(in.unit()));
    }
  }

  private void cancel(RunState state, Input.Cancel in, Decision out) {
    if (state.closing().isEmpty()) {
      var failure = new Failure("", Failure.Kind.CANCELLED, in.why(), List.of(), 0);
      new Closing(state, Gate.FREE, out).begin(RunStatus.CANCELLED, failure);
    }
  }

  private void event(RunState state, Input.Event in, Decision out) {
    out.fact(new Fact.EventReceived(in.name(), in.event()));
    if (state.closing().isEmpty() && state.unit(in.name()).phase == Phase.WAITING) {
      out.fact(new Fact.StepSucceeded(in.name(), in.event()));
    }
  }

  private Turn turn(RunState state, Gate gate, Decision out) {
    if (plan == null) {
      throw new IllegalStateException("code of a run answered whose plugin is not here");
    }
    return new Turn(state, gate, out, plan, defaults);
  }

  /** Whether it is this very attempt that runs; anything else comes too late. */
  private static boolean runs(RunState state, String unit, int attempt) {
    return state
        .find(unit)
        .filter(u -> u.phase == Phase.RUNNING && u.attempts == attempt)
        .isPresent();
  }

  /** An undo that is being put back stays as it is, and begins again when the plugin is here. */
  private static boolean idle(RunState state, Gate gate) {
    return state.running() == 0
        && (gate.puttingBack()
            || state.live().stream().noneMatch(unit -> unit.phase == Phase.UNDOING));
  }

  static List<Unit> running(RunState state) {
    return state.live().stream().filter(unit -> unit.phase == Phase.RUNNING).toList();
  }
}
