package aurora5.engine.birth;

import aurora5.api.Json;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.StartRun;
import aurora5.api.run.Trigger;
import aurora5.api.safety.Light;
import aurora5.engine.fact.Fact;
import aurora5.engine.plan.Planned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a new run is made of, whoever wants it. Immutable. */
public record Terms(
    Json input,
    Optional<String> userId,
    int priority,
    Optional<String> label,
    Optional<Instant> notBefore,
    Optional<Fact.Parent> parent,
    int depth,
    Optional<Long> limitMillis,
    Optional<Trigger> trigger,
    Light light) {
  static Terms of(StartRun wish, Light light) {
    return new Terms(
        wish.input(),
        wish.userId(),
        wish.priority(),
        wish.label(),
        wish.notBefore(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.of(wish.trigger()),
        light);
  }

  /** The first fact of a run on these terms. */
  Fact.Accepted accepted(Planned planned, String id) {
    var steps = planned.index().plan().steps();
    return new Fact.Accepted(
        planned.version().id(),
        planned.version().plugin(),
        planned.index().fingerprint(),
        planned.index().names(),
        undo(steps, false),
        undo(steps, true),
        input,
        id,
        userId.orElse(null),
        priority,
        label.orElse(null),
        notBefore.orElse(null),
        parent.orElse(null),
        depth,
        limitMillis.orElse(null),
        trigger.orElse(null),
        light == Light.GREEN ? null : light);
  }

  private static List<String> undo(List<StepSpec> steps, boolean unknown) {
    return steps.stream()
        .filter(
            step -> unknown ? step.undo().unknown().isPresent() : step.undo().known().isPresent())
        .map(StepSpec::name)
        .toList();
  }
}
