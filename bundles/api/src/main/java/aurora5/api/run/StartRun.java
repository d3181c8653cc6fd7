package aurora5.api.run;

import aurora5.api.Json;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The wish to run a workflow. Immutable.
 *
 * @param input document for the workflow's input record
 * @param priority 0 (whenever there is room) to 9 (first); 5 is usual
 * @param label words to find the run again; at most 200 characters
 * @param notBefore when it may start
 * @param idempotencyKey at most 200 characters; the same key and wish within 24 h is the same run,
 *     whatever triggered it
 */
public record StartRun(
    String workflow,
    Json input,
    Optional<String> userId,
    int priority,
    Optional<String> label,
    Optional<Instant> notBefore,
    Optional<String> idempotencyKey,
    Trigger trigger) {
  public static final int USUAL_PRIORITY = 5;

  public StartRun {
    Objects.requireNonNull(workflow, "workflow");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(trigger, "trigger");
    if (priority < 0 || priority > 9) {
      throw new IllegalArgumentException("priority must be 0 to 9: " + priority);
    }
    shorterThan(label, 200, "label");
    shorterThan(userId, 200, "userId");
    shorterThan(idempotencyKey, 200, "Idempotency-Key");
  }

  /** From a program. */
  public StartRun(
      String workflow,
      Json input,
      Optional<String> userId,
      int priority,
      Optional<String> label,
      Optional<Instant> notBefore,
      Optional<String> idempotencyKey) {
    this(workflow, input, userId, priority, label, notBefore, idempotencyKey, Trigger.API);
  }

  /** The same from somewhere else. */
  public StartRun by(Trigger other) {
    return new StartRun(workflow, input, userId, priority, label, notBefore, idempotencyKey, other);
  }

  /** A usual run, for nobody in particular, now. */
  public static StartRun of(String workflow, Json input) {
    return new StartRun(
        workflow,
        input,
        Optional.empty(),
        USUAL_PRIORITY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void shorterThan(Optional<String> text, int limit, String what) {
    if (text.isPresent() && text.get().length() > limit) {
      throw new IllegalArgumentException(what + " must have at most " + limit + " characters");
    }
  }
}
