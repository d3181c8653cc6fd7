package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import java.util.List;

/**
 * What is kept of a run that ended because its text is red: that it was there, what it did and how
 * it ended, but nothing that a person wrote or that quotes them. Pure.
 */
public final class Erasure {
  private static final Json NOTHING = new Json("{}");

  private Erasure() {}

  /** Whether a run ended like that. */
  public static boolean of(RunState state) {
    return state.ended()
        && state.status() == RunStatus.FAILED
        && state.error().filter(error -> error.kind() == Failure.Kind.RED).isPresent();
  }

  /** The same facts without words. */
  public static List<Fact> of(List<Fact> facts) {
    return facts.stream().map(Erasure::of).toList();
  }

  private static Fact of(Fact fact) {
    if (fact instanceof Fact.Accepted was) {
      return accepted(was);
    } else if (fact instanceof Fact.StepSucceeded was) {
      return new Fact.StepSucceeded(was.step(), Json.NULL);
    } else if (fact instanceof Fact.StepFailed was) {
      return new Fact.StepFailed(was.step(), of(was.failure()), was.retryAt(), was.next());
    } else if (fact instanceof Fact.UndoFailed was) {
      return new Fact.UndoFailed(was.step(), of(was.failure()), was.retryAt());
    } else if (fact instanceof Fact.EventReceived was) {
      return new Fact.EventReceived(was.name(), Json.NULL);
    } else if (fact instanceof Fact.ChildStarted was) {
      return new Fact.ChildStarted(was.step(), was.child(), was.workflow(), NOTHING);
    }
    return fact; // says nothing in words but how it ended, and that is the answer to the person
  }

  private static Fact accepted(Fact.Accepted was) {
    return new Fact.Accepted(
        was.workflow(),
        was.plugin(),
        was.fingerprint(),
        was.steps(),
        was.undo(),
        was.undoUnknown(),
        NOTHING,
        was.contextId(),
        was.userId(),
        was.priority(),
        null,
        was.notBefore(),
        was.parent(),
        was.depth(),
        was.limitMillis(),
        was.trigger(),
        was.light());
  }

  /** Only a refusal is in words of the house. */
  private static Failure of(Failure was) {
    return was.kind().isRefusal()
        ? was
        : new Failure(was.step(), was.kind(), "", was.types(), was.attempts());
  }
}
