package aurora5.engine.fact;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.run.Trigger;
import aurora5.api.safety.Light;
import aurora5.api.step.Failure;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a run and is on disk. The state of a run is its facts, one after the
 * other; the journal, the event streams and the tests see them in this form. A unit is a step, or
 * an item of a fan-out as {@code page[3]}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(Fact.Accepted.class),
  @JsonSubTypes.Type(Fact.Admitted.class),
  @JsonSubTypes.Type(Fact.StepStarted.class),
  @JsonSubTypes.Type(Fact.StepSucceeded.class),
  @JsonSubTypes.Type(Fact.StepFailed.class),
  @JsonSubTypes.Type(Fact.StepSkipped.class),
  @JsonSubTypes.Type(Fact.StepCancelled.class),
  @JsonSubTypes.Type(Fact.StepPutBack.class),
  @JsonSubTypes.Type(Fact.FannedOut.class),
  @JsonSubTypes.Type(Fact.FannedIn.class),
  @JsonSubTypes.Type(Fact.Waiting.class),
  @JsonSubTypes.Type(Fact.EventReceived.class),
  @JsonSubTypes.Type(Fact.ChildStarted.class),
  @JsonSubTypes.Type(Fact.Closing.class),
  @JsonSubTypes.Type(Fact.UndoStarted.class),
  @JsonSubTypes.Type(Fact.UndoEnded.class),
  @JsonSubTypes.Type(Fact.UndoFailed.class),
  @JsonSubTypes.Type(Fact.Resumed.class),
  @JsonSubTypes.Type(Fact.Forgiven.class),
  @JsonSubTypes.Type(Fact.ClockTurned.class),
  @JsonSubTypes.Type(Fact.Parked.class),
  @JsonSubTypes.Type(Fact.Unparked.class),
  @JsonSubTypes.Type(Fact.Moved.class),
  @JsonSubTypes.Type(Fact.Ended.class)
})
public sealed interface Fact {
  /**
   * @param steps names of the plan's steps, so that the run can be shown without its plugin
   * @param undo names of those that can be undone once they have succeeded
   * @param undoUnknown names of those that can be undone though nobody knows how they ended
   * @param limitMillis running time left by the parent
   * @param trigger absent of a run that another called, and in journals from before it was noted
   * @param light what safety showed for the input; absent for green
   */
  @JsonTypeName("accepted")
  record Accepted(
      String workflow,
      String plugin,
      String fingerprint,
      List<String> steps,
      List<String> undo,
      List<String> undoUnknown,
      Json input,
      String contextId,
      @Nullable String userId,
      int priority,
      @Nullable String label,
      @Nullable Instant notBefore,
      @Nullable Parent parent,
      int depth,
      @Nullable Long limitMillis,
      @Nullable Trigger trigger,
      @Nullable Light light)
      implements Fact {}

  /** The run and the unit of it that called. */
  record Parent(String run, String unit) {}

  /** It got a slot for the first time. */
  @JsonTypeName("admitted")
  record Admitted() implements Fact {}

  @JsonTypeName("step-started")
  record StepStarted(String step, int attempt) implements Fact {}

  @JsonTypeName("step-succeeded")
  record StepSucceeded(String step, Json result) implements Fact {}

  /**
   * An attempt failed.
   *
   * @param retryAt when the next one starts; absent if there is none
   * @param next what happens without another attempt
   */
  @JsonTypeName("step-failed")
  record StepFailed(String step, Failure failure, @Nullable Instant retryAt, Next next)
      implements Fact {}

  /** What follows a failed attempt. */
  enum Next {
    RETRY,
    /** The author's {@code orElse} or {@code onError} is asked. */
    FALL_BACK,
    GIVE_UP
  }

  @JsonTypeName("step-skipped")
  record StepSkipped(String step) implements Fact {}

  /**
   * @param unknown whether nobody can tell what the interrupted attempt did
   */
  @JsonTypeName("step-cancelled")
  record StepCancelled(String step, boolean unknown) implements Fact {}

  /** Interrupted through no fault of its own; starts again later. */
  @JsonTypeName("step-put-back")
  record StepPutBack(String step) implements Fact {}

  @JsonTypeName("fanned-out")
  record FannedOut(String step, int items) implements Fact {}

  @JsonTypeName("fanned-in")
  record FannedIn(String step) implements Fact {}

  @JsonTypeName("waiting")
  record Waiting(String step, Instant until) implements Fact {}

  @JsonTypeName("event-received")
  record EventReceived(String name, Json event) implements Fact {}

  @JsonTypeName("child-started")
  record ChildStarted(String step, String child, String workflow, Json input) implements Fact {}

  /** From here nothing new is started; what was finished is taken back. */
  @JsonTypeName("closing")
  record Closing(RunStatus status, Failure failure) implements Fact {}

  @JsonTypeName("undo-started")
  record UndoStarted(String step) implements Fact {}

  @JsonTypeName("undo-ended")
  record UndoEnded(String step) implements Fact {}

  @JsonTypeName("undo-failed")
  record UndoFailed(String step, Failure failure, @Nullable Instant retryAt) implements Fact {}

  /** Another process took over: what was in flight died with the last one. */
  @JsonTypeName("resumed")
  record Resumed() implements Fact {}

  /** Something else killed the processes that died while steps of this run were at work. */
  @JsonTypeName("forgiven")
  record Forgiven() implements Fact {}

  /**
   * Somebody turned the clock of the machine since the fact before. No time has passed by that:
   * every moment that was written down before is that much later by the clock of now.
   *
   * @param byMillis less than 0 if it was turned back
   */
  @JsonTypeName("clock-turned")
  record ClockTurned(long byMillis) implements Fact {}

  /** The plugin version is not here. */
  @JsonTypeName("parked")
  record Parked() implements Fact {}

  @JsonTypeName("unparked")
  record Unparked() implements Fact {}

  @JsonTypeName("moved")
  record Moved(String plugin) implements Fact {}

  @JsonTypeName("ended")
  record Ended(RunStatus status, @Nullable Json result, @Nullable Failure error) implements Fact {}
}
