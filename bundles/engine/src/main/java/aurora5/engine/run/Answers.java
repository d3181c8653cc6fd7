package aurora5.engine.run;

import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.api.step.Recovery;
import aurora5.engine.fact.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What answers to a run's questions lead to: of the author's code, and of the runs it started.
 *
 * @param turn asked for only while the run's plugin is here
 */
record Answers(RunState state, Decision out, Supplier<Turn> turn) {
  void take(Input input) {
    if (input instanceof Input.Skip in) {
      if (asked(in.step())) {
        out.fact(new Fact.StepSkipped(in.step()));
      }
    } else if (input instanceof Input.Clear in) {
      state.unit(in.step()).cleared = true;
      state.unit(in.step()).asked = false;
    } else if (input instanceof Input.Items in) {
      if (asked(in.step())) {
        out.fact(new Fact.FannedOut(in.step(), in.count()));
      }
    } else if (input instanceof Input.ChildInput in) {
      if (asked(in.step())) {
        var started = new Fact.ChildStarted(in.step(), in.child(), in.workflow(), in.input());
        out.fact(started);
        out.effect(Effect.StartChild.of(started));
      }
    } else if (input instanceof Input.CannotStart in) {
      if (asked(in.step())) {
        turn.get().failed(in.step(), in.failure(), Optional.empty(), true);
      }
    } else if (input instanceof Input.ChildEnded in) {
      childEnded(in);
    } else {
      fellBack(input);
    }
  }

  private void childEnded(Input.ChildEnded in) {
    Unit unit = state.unit(in.unit());
    boolean awaited =
        unit.phase == Phase.WAITING && unit.child != null && unit.child.child().equals(in.child());
    if (!awaited) {
      return;
    }
    if (in.status() == RunStatus.SUCCEEDED && in.result().isPresent()) {
      out.fact(new Fact.StepSucceeded(in.unit(), in.result().get()));
      return;
    }
    Failure failure = failureOf(in, unit);
    boolean hopeless = failure.kind().isRefusal();
    turn.get().failed(in.unit(), failure, Optional.empty(), hopeless);
  }

  /** What is refused of a person's text in a child is refused in its parent. */
  private static Failure failureOf(Input.ChildEnded in, Unit unit) {
    Failure.Kind kind =
        in.error()
            .map(Failure::kind)
            .filter(Failure.Kind::isRefusal)
            .orElse(Failure.Kind.CHILD_FAILED);
    String cause = in.error().map(Failure::message).orElse("");
    String message =
        kind.isRefusal()
            ? cause
            : "run "
                + in.child()
                + " ended as "
                + in.status()
                + (in.error().isPresent() ? ": " + cause : "");
    var types = in.error().map(Failure::types).orElse(List.of());
    return new Failure(unit.id, kind, message, types, unit.failures + 1);
  }

  private void fellBack(Input input) {
    if (input instanceof Input.Substituted in) {
      if (state.unit(in.unit()).phase == Phase.FALLING_BACK) {
        out.fact(new Fact.StepSucceeded(in.unit(), in.result()));
      }
    } else if (input instanceof Input.FallBackFailed in) {
      if (state.unit(in.unit()).phase == Phase.FALLING_BACK) {
        turn.get().giveUp(state.unit(in.unit()), in.failure());
      }
    } else if (input instanceof Input.Recovered in) {
      Unit unit = state.unit(in.unit());
      if (unit.phase != Phase.FALLING_BACK || unit.failure == null) {
        return;
      }
      if (in.recovery() instanceof Recovery.RetryAfter retry) {
        Duration delay = retry.delay();
        out.fact(
            new Fact.StepFailed(unit.id, unit.failure, out.now().plus(delay), Fact.Next.RETRY));
      } else {
        turn.get().giveUp(unit, unit.failure);
      }
    }
  }

  private boolean asked(String step) {
    Unit unit = state.unit(step);
    return unit.phase == Phase.PENDING && unit.asked;
  }
}
