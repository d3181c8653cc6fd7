package aurora5.engine.live;

import aurora5.engine.run.Effect;

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
      house.neighbours().startChild(run, start);
    } else {
      run.attachment().planned().ifPresent(planned -> house.runner().perform(run, planned, effect));
    }
  }
}
