package aurora5.engine.shell;

import aurora5.api.run.RunStatus;
import aurora5.engine.run.Decision;
import aurora5.engine.run.RunState;

/** A run's slot: held, waited for, or not wanted. For the run's owner. */
final class SlotHold {
  private final Slots slots;
  private final LiveRun run;
  private boolean held;
  private boolean inLine;

  SlotHold(Slots slots, LiveRun run) {
    this.slots = slots;
    this.run = run;
  }

  boolean held() {
    return held;
  }

  /** Takes a slot if work wants one; true if it was got just now. */
  boolean take(RunState state, Decision out) {
    boolean wanted = out.decided() && out.wantsSlot() && !state.ended();
    if (!wanted || held || inLine) {
      return false;
    }
    held = slots.take(run, workflow(), state.accepted().priority(), run.waitingSince());
    inLine = !held;
    return held;
  }

  private String workflow() {
    return run.state().accepted().workflow();
  }

  /** Its turn has come. */
  void granted() {
    inLine = false;
    held = true;
  }

  /** Gives the slot back when nothing is left to be done with it. */
  void settle(RunState state, Decision out) {
    boolean needless =
        out.decided() && !out.wantsSlot() && state.status() != RunStatus.COMPENSATING;
    if (state.ended()) {
      drop();
    } else if (needless && held) {
      held = false;
      slots.release(workflow());
    }
  }

  /** The run is over. */
  void drop() {
    if (held) {
      held = false;
      slots.release(workflow());
    }
    if (inLine) {
      inLine = false;
      slots.forget(run);
    }
  }
}
