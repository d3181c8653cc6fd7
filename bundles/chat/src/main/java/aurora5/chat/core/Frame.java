package aurora5.chat.core;

import aurora5.chat.form.Filled;
import aurora5.chat.form.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is open between the person and Aurora. Immutable. */
public sealed interface Frame {
  /**
   * Which workflow is meant?
   *
   * @param words that asked for it
   */
  record Choosing(List<String> workflows, String words) implements Frame {
    public Choosing {
      workflows = List.copyOf(workflows);
    }
  }

  /**
   * A field is asked for: of a workflow's input, or of an answer that a run waits for.
   *
   * @param plugin version whose fields these are
   * @param asking pointer of that field
   */
  record Filling(String workflow, String plugin, Filled filled, String asking) implements Frame {
    /** Whether it is asked for another record of a list. */
    public boolean forAnother() {
      return Sheet.isAnother(asking);
    }
  }

  /**
   * Everything is there: shall it be run?
   *
   * @param until when the question must be asked again
   */
  record Confirming(String workflow, String plugin, Filled filled, Instant until)
      implements Frame {}

  /**
   * Shall a run be stopped? Of several, which one?
   *
   * @param runs ids, in the order in which they were shown
   * @param until when the question must be asked again
   */
  record Stopping(List<String> runs, Instant until) implements Frame {
    public Stopping {
      runs = List.copyOf(runs);
    }
  }

  /**
   * The person said yes. On disk before the run is started, so that it is started once, whatever
   * happens: the turn is part of its idempotency key.
   *
   * @param messageId of the yes, {@code said} what it said, {@code userId} who
   */
  record Starting(
      String workflow,
      String plugin,
      Filled filled,
      String messageId,
      String said,
      Optional<String> userId)
      implements Frame {}
}
