package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.api.step.Recovery;
import aurora5.api.store.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What reaches a run from outside its state. Immutable. */
public sealed interface Input {
  /** Time has passed, or something is to be looked at again. */
  record Look() implements Input {}

  /** The plugin is here (again). */
  record Attached() implements Input {}

  /**
   * This process takes the run over from a dead one.
   *
   * @param culprits units that killed it
   * @param held units that may have, and must not begin before they are let go
   * @param forgiven whether all others only stood by when processes died
   */
  record TakeOver(Set<String> culprits, Set<String> held, boolean forgiven) implements Input {}

  /** A unit held back may begin. */
  record LetGo(String unit) implements Input {}

  /**
   * @param extras context changes and files, to be written with the result
   */
  record Returned(String unit, int attempt, Json result, List<Entry> extras) implements Input {}

  /**
   * @param notBefore what the failure asks for, before the next attempt
   * @param hopeless whether another attempt is pointless
   */
  record Threw(
      String unit, int attempt, Failure failure, Optional<Duration> notBefore, boolean hopeless)
      implements Input {}

  /** An interrupted attempt did not end in time, and its thread was given up. */
  record Abandoned(String unit, int attempt) implements Input {}

  /** A condition was false. */
  record Skip(String step) implements Input {}

  /** A condition was true. */
  record Clear(String step) implements Input {}

  record Items(String step, int count) implements Input {}

  record ChildInput(String step, String child, String workflow, Json input) implements Input {}

  /** What had to be asked before the step threw. */
  record CannotStart(String step, Failure failure) implements Input {}

  /** The author's {@code orElse} answered. */
  record Substituted(String unit, Json result) implements Input {}

  /** The author's {@code onError} answered. */
  record Recovered(String unit, Recovery recovery) implements Input {}

  /** The author's {@code orElse} or {@code onError} threw. */
  record FallBackFailed(String unit, Failure failure) implements Input {}

  record Event(String name, Json event) implements Input {}

  record ChildEnded(
      String unit, String child, RunStatus status, Optional<Json> result, Optional<Failure> error)
      implements Input {}

  record Cancel(String why) implements Input {}

  record Undone(String unit) implements Input {}

  record UndoThrew(String unit, Failure failure) implements Input {}

  /** The plugin's time is over: what runs is to be put back. */
  record PutBack() implements Input {}
}
