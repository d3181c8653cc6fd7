package aurora5.testkit;

import aurora5.api.Json;
import aurora5.api.catalog.Codec;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.RunView;
import aurora5.api.step.Outcome;
import java.util.Optional;

/** Turns a run's result from JSON into what the plan's last step delivers. */
final class Delivered {
  private Delivered() {}

  static Object decode(StepSpec step, RunView ended, Codec codec) {
    Json result = ended.result().orElse(Json.NULL);
    boolean absent = result.equals(Json.NULL);
    Object value = absent ? null : value(step, ended, result, codec);
    return step.when().isPresent() ? Optional.ofNullable(value) : value;
  }

  private static Object value(StepSpec step, RunView ended, Json result, Codec codec) {
    if (!(step.kind() instanceof Kind.Each each)) {
      return codec.read(step.type(), result);
    }
    String items = step.name() + "[";
    return ended.steps().stream()
        .filter(item -> item.name().startsWith(items))
        .map(item -> each.settled() ? outcome(step, item, codec) : read(step, item, codec))
        .toList();
  }

  private static Object read(StepSpec step, RunView.StepView item, Codec codec) {
    return codec.read(step.type(), item.result().orElse(Json.NULL));
  }

  private static Outcome<?> outcome(StepSpec step, RunView.StepView item, Codec codec) {
    var attempts = item.attempts();
    return item.result().isPresent()
        ? new Outcome.Done<>(read(step, item, codec))
        : new Outcome.Failed<>(attempts.get(attempts.size() - 1).error().orElseThrow());
  }
}
