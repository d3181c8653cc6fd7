package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves an open run forward: what can start, starts; what is over time, fails; the end is seen. */
final class Progress {
  private final Turn turn;
  private final List<StepSpec> order;
  private final RunState state;
  private final Decision out;

  Progress(Turn turn, List<StepSpec> order) {
    this.turn = turn;
    this.order = order;
    this.state = turn.state();
    this.out = turn.out();
  }

  /** Ends attempts, waits and the run itself when their time is over. */
  void checkTime() {
    Instant now = turn.now();
    for (Unit unit : List.copyOf(state.live())) {
      if (unit.phase == Phase.RUNNING) {
        Optional<Duration> limit = turn.plan().spec(unit.id).timeout();
        if (limit.isPresent() && unit.at != null && !unit.at.plus(limit.get()).isAfter(now)) {
          out.effect(new Effect.Interrupt(unit.id));
          timedOut(unit, limit.get());
        }
      } else if (unit.phase == Phase.WAITING && unit.at != null && !unit.at.isAfter(now)) {
        var failure =
            new Failure(unit.id, Failure.Kind.EXPIRED, "nobody answered " + unit.id, List.of(), 1);
        turn.failed(unit.id, failure, Optional.empty(), true);
      }
      if (state.closing().isPresent()) {
        return;
      }
    }
    if (state.spent(now).compareTo(turn.limit()) >= 0 && state.clockRuns()) {
      var busy = Decider.running(state).stream().map(unit -> unit.id).toList();
      String message = "the run's time of " + turn.limit() + " was over; it was at " + busy;
      String at = busy.isEmpty() ? "" : busy.get(0);
      new Closing(state, turn.gate(), out)
          .begin(
              RunStatus.TIMED_OUT, new Failure(at, Failure.Kind.TIMED_OUT, message, List.of(), 0));
    }
  }

  private void timedOut(Unit unit, Duration limit) {
    var failure =
        new Failure(
            unit.id,
            Failure.Kind.TIMED_OUT,
            "took longer than " + limit,
            List.of(),
            unit.failures + 1);
    turn.failed(unit.id, failure, Optional.empty(), false);
  }

  void advance() {
    Optional<Instant> notBefore = Optional.ofNullable(state.accepted().notBefore());
    boolean begun = state.startedAt().isPresent();
    if (!begun && notBefore.isPresent() && notBefore.get().isAfter(turn.now())) {
      return;
    }
    if (!begun && turn.gate().mayStart()) {
      out.fact(new Fact.Admitted());
    }
    boolean over = true;
    for (StepSpec spec : order) {
      if (open()) {
        over &= advance(spec, state.unit(spec.name()));
      }
    }
    if (over && open()) {
      end();
    }
  }

  private boolean open() {
    return state.closing().isEmpty() && !state.ended();
  }

  /** Whether the step is done. */
  private boolean advance(StepSpec spec, Unit unit) {
    switch (unit.phase) {
      case PENDING -> {
        if (turn.plan().ready(spec, step -> state.unit(step).done())) {
          begin(spec, unit);
        }
      }
      case FANNED_OUT -> items(spec, unit);
      case RETRYING -> again(spec, unit);
      case FALLING_BACK -> fallBack(unit);
      case RUNNING -> out.wantSlot();
      default -> {
        // nothing to be done for it now
      }
    }
    return unit.done();
  }

  private void begin(StepSpec spec, Unit unit) {
    if (!turn.gate().mayStart()) {
      out.wantSlot();
      return;
    }
    boolean derived = spec.kind() instanceof Kind.Each || spec.kind() instanceof Kind.Call;
    boolean conditional = spec.when().isPresent() && !unit.cleared && unit.attempts == 0;
    if (derived || conditional) {
      out.wantSlot();
      ask(unit, new Effect.Evaluate(unit.id));
    } else if (spec.kind() instanceof Kind.Await await) {
      out.fact(new Fact.Waiting(unit.id, turn.now().plus(await.within())));
      state.event(unit.id).ifPresent(e -> out.fact(new Fact.StepSucceeded(unit.id, e)));
      if (unit.done()) {
        advance();
      }
    } else {
      start(unit);
    }
  }

  private void start(Unit unit) {
    out.wantSlot();
    if (!unit.held && turn.gate().mayStart() && state.running() < turn.defaults().maxConcurrent()) {
      out.fact(new Fact.StepStarted(unit.id, unit.attempts + 1));
      out.effect(new Effect.Execute(unit.id, unit.attempts));
    }
  }

  private void again(StepSpec spec, Unit unit) {
    out.wantSlot();
    if (unit.at != null && unit.at.isAfter(turn.now())) {
      return;
    }
    if (spec.kind() instanceof Kind.Call) {
      if (turn.gate().mayStart()) {
        out.fact(new Fact.StepPutBack(unit.id));
        begin(spec, unit);
      }
    } else {
      start(unit);
    }
  }

  private void fallBack(Unit unit) {
    out.wantSlot();
    if (turn.gate().open() && unit.failure != null) {
      ask(unit, new Effect.FallBack(unit.id, unit.failure));
    }
  }

  private void ask(Unit unit, Effect question) {
    if (!unit.asked) {
      unit.asked = true;
      out.effect(question);
    }
  }

  private void items(StepSpec spec, Unit head) {
    int atMost = spec.kind() instanceof Kind.Each each ? each.atMost() : 1;
    int busy = 0;
    int size = head.parts.size();
    while (head.firstOpen < size && head.parts.get(head.firstOpen).over()) {
      head.firstOpen++;
    }
    for (int i = head.firstOpen; i < size && busy < atMost; i++) {
      Unit item = head.parts.get(i);
      switch (item.phase) {
        case PENDING -> start(item);
        case RETRYING -> again(spec, item);
        case FALLING_BACK -> fallBack(item);
        default -> {
          // runs, or is over
        }
      }
      busy += item.over() ? 0 : 1;
    }
    if (busy > 0) {
      out.wantSlot();
    } else {
      out.fact(new Fact.FannedIn(head.id));
      advance();
    }
  }

  private void end() {
    StepSpec spec = turn.plan().result();
    Json result = Views.result(state, state.unit(spec.name()));
    out.fact(new Fact.Ended(RunStatus.SUCCEEDED, result, null));
    if (turn.plan().plan().onComplete().isPresent()) {
      out.effect(new Effect.Complete());
    }
  }
}
