package aurora5.engine.child;

import aurora5.api.Json;
import aurora5.api.safety.Light;
import aurora5.engine.birth.Terms;
import aurora5.engine.fact.Fact;
import aurora5.engine.live.LiveRun;
import aurora5.engine.run.Effect;
import java.time.Instant;
import java.util.Optional;

/**
 * A sub-workflow that a run asked for. Immutable.
 *
 * @param unit the parent's unit that waits for it
 * @param limitMillis running time that the parent has left
 */
record ChildOrder(
    String unit,
    String child,
    String workflow,
    Json input,
    int priority,
    int depth,
    long limitMillis,
    Optional<String> userId) {

  /** To be called by the parent's owner. */
  static ChildOrder of(Effect.StartChild start, LiveRun parent, Instant now) {
    var accepted = parent.state().accepted();
    return new ChildOrder(
        start.unit(),
        start.child(),
        start.workflow(),
        start.input(),
        accepted.priority(),
        accepted.depth() + 1,
        parent.left(now).toMillis(),
        Optional.ofNullable(accepted.userId()));
  }

  Terms terms(String parent, Light light) {
    return new Terms(
        input,
        userId,
        priority,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Fact.Parent(parent, unit)),
        depth,
        Optional.of(limitMillis),
        Optional.empty(),
        light);
  }
}
