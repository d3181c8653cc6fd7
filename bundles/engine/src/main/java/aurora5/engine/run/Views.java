package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StepStatus;
import aurora5.api.store.RunRow;
import aurora5.engine.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run's state as people look at it. */
public final class Views {
  private Views() {}

  public static RunView of(RunState state) {
    boolean erased = Erasure.of(state);
    Fact.Accepted accepted =
        erased ? (Fact.Accepted) Erasure.of(List.of(state.accepted())).get(0) : state.accepted();
    var steps = new ArrayList<RunView.StepView>();
    for (Unit unit : state.units()) {
      steps.add(view(state, unit));
    }
    return new RunView(
        state.id(),
        accepted.workflow(),
        state.plugin(),
        state.status(),
        accepted.priority(),
        Optional.ofNullable(accepted.label()),
        Optional.ofNullable(accepted.userId()),
        Optional.ofNullable(accepted.parent()).map(Fact.Parent::run),
        accepted.contextId(),
        accepted.input(),
        state.result(),
        state.error(),
        state.queuedAt(),
        Optional.ofNullable(accepted.notBefore()),
        state.startedAt(),
        state.endedAt(),
        state.seq(),
        steps,
        Optional.ofNullable(accepted.trigger()));
  }

  private static RunView.StepView view(RunState state, Unit unit) {
    boolean never = unit.phase == Phase.PENDING && state.ended();
    boolean timed =
        unit.phase == Phase.WAITING
            || unit.phase == Phase.RETRYING
            || unit.phase == Phase.UNDO_RETRYING;
    return new RunView.StepView(
        unit.id,
        never ? StepStatus.CANCELLED : unit.phase.status(),
        unit.history(),
        unit.phase == Phase.SKIPPED || Erasure.of(state)
            ? Optional.empty()
            : delivered(state, unit),
        timed ? Optional.ofNullable(unit.at) : Optional.empty(),
        Optional.ofNullable(unit.child).map(Fact.ChildStarted::child));
  }

  private static Optional<Json> delivered(RunState state, Unit unit) {
    boolean over = unit.phase == Phase.SUCCEEDED || unit.result != null;
    return over ? Optional.of(result(state, unit)) : Optional.empty();
  }

  /** What a unit delivers, as JSON: of a fan-out the array of its items, a failed one as null. */
  static Json result(RunState state, Unit unit) {
    if (unit.result != null) {
      return unit.result;
    }
    if (unit.phase == Phase.SKIPPED) {
      return Json.NULL;
    }
    return new Json(
        unit.parts.stream()
            .map(part -> part.result == null ? "null" : part.result.text())
            .collect(Collectors.joining(",", "[", "]")));
  }

  /**
   * The row that lists show.
   *
   * @param rests whether only an event or time can give the run something to do
   */
  public static RunRow row(RunState state, boolean rests) {
    Fact.Accepted accepted = state.accepted();
    RunStatus status = state.status();
    Optional<String> label = Optional.ofNullable(accepted.label());
    return new RunRow(
        state.id(),
        accepted.workflow(),
        state.plugin(),
        status.name(),
        !status.ended(),
        accepted.priority(),
        label.filter(words -> !Erasure.of(state)),
        Optional.ofNullable(accepted.userId()),
        Optional.ofNullable(accepted.parent()).map(Fact.Parent::run),
        accepted.contextId(),
        state.error().map(error -> error.step() + ": " + error.message()),
        status == RunStatus.FAILED
            && state.error().filter(error -> error.kind().isRefusal()).isPresent(),
        state.queuedAt(),
        state.startedAt(),
        state.endedAt(),
        state.epoch(),
        rests ? Wake.restsUntil(state) : Optional.empty());
  }

  /** The steps of a run that ended well, for one that goes on from it. */
  public static List<Fact> taken(RunState from, List<String> steps) {
    var facts = new ArrayList<Fact>();
    for (String step : steps) {
      Unit unit = from.unit(step);
      if (unit.phase == Phase.SKIPPED) {
        facts.add(new Fact.StepSkipped(step));
      } else if (unit.result != null) {
        facts.add(new Fact.StepSucceeded(step, unit.result));
      } else if (unit.phase == Phase.SUCCEEDED) {
        facts.add(new Fact.FannedOut(step, unit.parts.size()));
        for (Unit part : unit.parts) {
          if (part.result != null) {
            facts.add(new Fact.StepSucceeded(part.id, part.result));
          } else if (part.failure != null) {
            facts.add(new Fact.StepFailed(part.id, part.failure, null, Fact.Next.GIVE_UP));
          }
        }
        facts.add(new Fact.FannedIn(step));
      }
    }
    return facts;
  }
}
