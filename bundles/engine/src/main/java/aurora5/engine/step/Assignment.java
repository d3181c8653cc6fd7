package aurora5.engine.step;

import aurora5.api.Json;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.safety.Light;
import aurora5.api.step.GiveUp;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Argument;
import aurora5.engine.run.Defaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call of a plugin's code, with all it needs from the run, so that the thread that makes it does
 * not touch the run's state. Immutable.
 *
 * @param unit step, or item of a fan-out
 * @param deadline when the attempt is interrupted at the latest
 */
record Assignment(
    Caller run,
    Planned planned,
    StepSpec spec,
    String unit,
    int attempt,
    List<Argument> arguments,
    String contextId,
    Optional<String> userId,
    Light light,
    Instant deadline) {

  /** To be called by the run's owner. */
  static Assignment of(Caller run, Planned planned, String unit, int attempt, Instant now) {
    var state = run.state();
    StepSpec spec = planned.index().spec(unit);
    var accepted = state.accepted();
    // an item is found in the list that was made once: thousands of items need no arguments each
    boolean known = !unit.equals(spec.name()) && run.items().containsKey(spec.name());
    Duration left = state.isClosing() ? Defaults.UNDO_LIMIT : run.left(now);
    Instant runEnds = now.plus(left);
    Instant attemptEnds = spec.timeout().map(now::plus).orElse(runEnds);
    return new Assignment(
        run,
        planned,
        spec,
        unit,
        attempt,
        state.isClosing() || known ? List.of() : Argument.of(spec, planned.index().plan(), state),
        accepted.contextId(),
        Optional.ofNullable(accepted.userId()),
        accepted.light() == null ? Light.GREEN : accepted.light(),
        attemptEnds.isBefore(runEnds) ? attemptEnds : runEnds);
  }

  /** The arguments of the step, as the author's code gets them. */
  List<Object> decoded() {
    var codec = planned.version().codec();
    return arguments.stream().map(argument -> argument.decode(codec)).toList();
  }

  /** For an item of a fan-out: the item itself, as the only argument. */
  List<?> argumentsOfUnit() {
    if (!(spec.kind() instanceof Kind.Each each)) {
      return decoded();
    }
    List<?> items = run.items().computeIfAbsent(spec.name(), name -> each.items().of(decoded()));
    int number = Integer.parseInt(unit, unit.indexOf('[') + 1, unit.length() - 1, 10);
    if (number >= items.size()) {
      throw new IllegalStateException(
          "the list of fan-out "
              + spec.name()
              + " had more items before: its function must give the same list each time");
    }
    return List.of(items.get(number));
  }

  String idempotencyKey() {
    return run.id() + ':' + unit;
  }

  /**
   * @throws GiveUp if there is no value
   */
  Json written(Object value) {
    if (value == null) {
      throw new GiveUp("step " + unit + " returned null; it must return a record");
    }
    return planned.version().codec().write(value);
  }

  /** The call as it is ordered: under a name of the run, with the plugin's own class loader. */
  PluginCalls.Order order(String name, Supplier<Runnable> body, Runnable abandoned) {
    ClassLoader loader = planned.index().plan().inputType().getClassLoader();
    return new PluginCalls.Order(
        new PluginCalls.Key(run.id(), name),
        planned.version().plugin(),
        () -> {
          Thread.currentThread().setContextClassLoader(loader);
          return body.get();
        },
        abandoned);
  }
}
