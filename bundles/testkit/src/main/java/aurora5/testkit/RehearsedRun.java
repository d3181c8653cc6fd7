package aurora5.testkit;

import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.step.Failure;

/**
 * A run in a rehearsal. For one test thread; asking for something makes time pass until it is so.
 */
public final class RehearsedRun<R> {
  private final Rehearsal<?, R> rehearsal;
  private final String id;

  RehearsedRun(Rehearsal<?, R> rehearsal, String id) {
    this.rehearsal = rehearsal;
    this.id = id;
  }

  public String id() {
    return id;
  }

  /**
   * The result, once the run has ended.
   *
   * @throws AssertionError if it did not succeed; the message says why
   */
  public R result() {
    RunView ended = ended();
    if (ended.status() != RunStatus.SUCCEEDED) {
      throw new AssertionError("the run ended as " + ended.status() + ": " + ended.error());
    }
    return rehearsal.decoded(ended);
  }

  /**
   * Why it failed, once it has ended.
   *
   * @throws AssertionError if it succeeded
   */
  public Failure failure() {
    return ended().error().orElseThrow(() -> new AssertionError("the run succeeded"));
  }

  /** All of it, once it has ended. */
  public RunView ended() {
    return rehearsal.await(id, view -> view.status().ended());
  }

  /** All of it, once it waits for an event or a child; or has ended. */
  public RunView waiting() {
    return rehearsal.await(id, view -> view.status() == RunStatus.WAITING || view.status().ended());
  }

  /** As it is now. */
  public RunView view() {
    return rehearsal.view(id);
  }

  /** A step, or an item of a fan-out as {@code page[3]}, as it is now. */
  public RunView.StepView step(String name) {
    return view().steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the run has no step " + name));
  }

  public Reply event(String name, Object event) {
    return rehearsal.event(id, name, event);
  }

  public Reply cancel() {
    return rehearsal.cancel(id);
  }
}
