package aurora5.engine.slot;

import aurora5.api.run.RunStatus;
import aurora5.engine.run.Decision;
import aurora5.engine.run.RunState;
import java.time.Instant;

/** A run's slot: held, waited for, or not wanted. For the run's owner. */
public final class SlotHold {
  private final Slots slots;
  private final Slots.Candidate run;
  private boolean held;
  private boolean inLine;

  public SlotHold(Slots slots, Slots.Candidate run) {
    this.slots = slots;
    this.run = run;
  }

  public boolean held() {
    return held;
  }

  /**
   * Takes a slot if work wants one; true if it was got just now.
   *
   * @param since when the run was accepted
   */
  public boolean take(RunState state, Decision out, Instant since) {
    boolean wanted = out.decided() && out.wantsSlot() && !state.ended();
    if (!wanted || held || inLine) {
      return false;
    }
    held = slots.take(run, workflow(state), state.accepted().priority(), since);
    inLine = !held;
    return held;
  }

  private static String workflow(RunState state) {
    return state.accepted().workflow();
  }

  /** Its turn has come. */
  public void granted() {
    inLine = false;
    held = true;
  }

  /** Gives the slot back when nothing is left to be done with it. */
  public void settle(RunState state, Decision out) {
    boolean needless =
        out.decided() && !out.wantsSlot() && state.status() != RunStatus.COMPENSATING;
    if (state.ended()) {
      drop(state);
    } else if (needless && held) {
      held = false;
      slots.release(workflow(state));
    }
  }

  /** The run is over. */
  public void drop(RunState state) {
    if (held) {
      held = false;
      slots.release(workflow(state));
    }
    if (inLine) {
      inLine = false;
      slots.forget(run);
    }
  }
}
