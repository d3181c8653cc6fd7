package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.catalog.Codec;
import aurora5.api.plan.Kind;
import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import aurora5.api.step.Failure;
import aurora5.api.step.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one step delivers to another, taken from the state by the run's owner and decoded by the
 * thread that runs the plugin's code. Immutable.
 */
public sealed interface Argument {
  Object decode(Codec codec);

  /** A value of its type, or its absence when the step was skipped. */
  record One(Class<?> type, @Nullable Json json, boolean optional) implements Argument {
    @Override
    public Object decode(Codec codec) {
      if (json == null) {
        return Optional.empty();
      }
      Object value = codec.read(type, json);
      return optional ? Optional.of(value) : value;
    }
  }

  /** The results of a fan-out, in the order of its items. */
  record Many(Class<?> type, List<Part> parts, boolean settled, boolean optional)
      implements Argument {
    @Override
    public Object decode(Codec codec) {
      var values = new ArrayList<Object>(parts.size());
      for (Part part : parts) {
        values.add(settled ? part.outcome(type, codec) : part.value(type, codec));
      }
      List<Object> list = List.copyOf(values);
      return optional ? Optional.of(list) : list;
    }
  }

  record Part(@Nullable Json json, @Nullable Failure failure) {
    private Object value(Class<?> type, Codec codec) {
      if (json == null) {
        throw new IllegalStateException("an item of a fan-out has no result");
      }
      return codec.read(type, json);
    }

    private Object outcome(Class<?> type, Codec codec) {
      return failure != null && json == null
          ? new Outcome.Failed<>(failure)
          : new Outcome.Done<>(value(type, codec));
    }
  }

  /** The arguments of a step, in its order. */
  static List<Argument> of(StepSpec step, Plan<?, ?> plan, RunState state) {
    var arguments = new ArrayList<Argument>(step.after().size());
    for (int index : step.after()) {
      arguments.add(
          index < 0
              ? new One(plan.inputType(), state.accepted().input(), false)
              : delivered(plan.steps().get(index), state));
    }
    return arguments;
  }

  /** What a finished step delivers. */
  static Argument delivered(StepSpec step, RunState state) {
    Unit unit = state.unit(step.name());
    boolean optional = step.when().isPresent();
    if (unit.phase == Phase.SKIPPED || !(step.kind() instanceof Kind.Each each)) {
      return new One(step.type(), unit.result, optional);
    }
    if (unit.result != null) {
      throw new IllegalStateException("fan-out " + step.name() + " has a result of its own");
    }
    var parts = unit.parts.stream().map(part -> new Part(part.result, part.failure)).toList();
    return new Many(step.type(), parts, each.settled(), optional);
  }
}
