package aurora5.api.chat;

import aurora5.api.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person is answered. Immutable.
 *
 * @param turn number of the message within its conversation: 1, 2, 3 …
 * @param text plain, in the person's language
 * @param workflow that it is about
 * @param input what is known of the workflow's input so far
 * @param runId that was started or has ended
 * @param choices what the person may simply say now
 * @param by who worded it: a model's name, or {@link #OFFLINE}
 */
public record Reply(
    String conversationId,
    long turn,
    Kind kind,
    String text,
    Optional<String> workflow,
    Optional<Json> input,
    Optional<String> runId,
    List<Link> links,
    List<String> choices,
    String by) {
  /** Worded by rules, without a model. */
  public static final String OFFLINE = "offline-template";

  /** What it does. */
  public enum Kind {
    /** Tells something; nothing is open. */
    ANSWER,
    /** Asks for a field. */
    ASK,
    /** Asks which workflow is meant. */
    CHOOSE,
    /** Asks whether to run what it shows. */
    CONFIRM,
    /** What was open is dropped; nothing was done. */
    CANCELLED,
    /** A run has begun; what comes of it follows. */
    WORKING,
    /** A run has ended well. */
    DONE,
    /** A run has not ended well, or could not be started. */
    FAILED
  }

  public Reply {
    Objects.requireNonNull(conversationId, "conversationId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(workflow, "workflow");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(runId, "runId");
    links = List.copyOf(links);
    choices = List.copyOf(choices);
    Objects.requireNonNull(by, "by");
  }
}
