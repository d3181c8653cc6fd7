package aurora5.engine.shell;

import aurora5.engine.run.Effect;
import java.time.Instant;
import java.util.Optional;

/** Does what a decision asked for, once its facts are on disk. Called by the run's owner. */
final class Effects {
  private Effects() {}

  static void perform(Effect effect, LiveRun run, House house) {
    if (effect instanceof Effect.Interrupt interrupt) {
      house.runner().interrupt(run, interrupt.unit());
    } else if (effect instanceof Effect.CancelChild cancel) {
      house.neighbours().cancel(cancel.child());
    } else if (effect instanceof Effect.Harm harm) {
      house.neighbours().harm(run.plugin(), harm.reason());
    } else if (effect instanceof Effect.StartChild start) {
      house.neighbours().startChild(run, order(start, run, house.clock().instant()));
    } else {
      run.attachment().planned().ifPresent(planned -> house.runner().perform(run, planned, effect));
    }
  }

  private static ChildOrder order(Effect.StartChild start, LiveRun run, Instant now) {
    var accepted = run.state().accepted();
    return new ChildOrder(
        start.unit(),
        start.child(),
        start.workflow(),
        start.input(),
        accepted.priority(),
        accepted.depth() + 1,
        run.attachment().left(run.state(), now).toMillis(),
        Optional.ofNullable(accepted.userId()));
  }
}
