package aurora5.api.step;

import java.util.List;
import java.util.Objects;

/**
 * Why a step failed, in a form that outlives the process: the journal keeps names of classes, never
 * the classes themselves. Immutable.
 *
 * @param step name of the step, with the item's number for a fan-out: {@code page[3]}
 * @param kind what ended it
 * @param message the exception's message, or a sentence of the engine
 * @param types class names of the exception, its superclasses and its causes, nearest first
 * @param attempts how often the step was tried
 */
public record Failure(String step, Kind kind, String message, List<String> types, int attempts) {
  public enum Kind {
    /** The step's code threw. */
    THREW,
    /** The step's or the run's time was over. */
    TIMED_OUT,
    /** The process died three times while the step ran. */
    KILLED_THE_PROCESS,
    /** Nobody answered an {@code await} step in time. */
    EXPIRED,
    /** The run was cancelled. */
    CANCELLED,
    /** The sub-workflow of a {@code call} step did not succeed. */
    CHILD_FAILED,
    /** What the journal has of the run is not what was written, so nobody can go on from it. */
    JOURNAL_DAMAGED,
    /**
     * What a person wrote must not be worked on. The message says so to them, in both languages.
     */
    REFUSED,
    /** What a person wrote speaks of danger to a life. The message is the answer to them. */
    RED;

    /** Whether nothing is broken: it was a person's text that could not be worked on. */
    public boolean isRefusal() {
      return this == REFUSED || this == RED;
    }
  }

  public Failure {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
    types = List.copyOf(types);
  }

  /** Whether the exception, one of its superclasses or one of its causes was of this type. */
  public boolean causedBy(Class<? extends Throwable> type) {
    return types.contains(type.getName());
  }
}
