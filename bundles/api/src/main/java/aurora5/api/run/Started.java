package aurora5.api.run;

import aurora5.api.Problem;
import aurora5.api.Text;
import java.util.List;

/** What became of the wish to start a run. Immutable. */
public sealed interface Started {
  /**
   * It is on disk and will be run, whatever happens to this process.
   *
   * @param fresh false if an idempotency key led to a run started before
   */
  record Accepted(String runId, boolean fresh) implements Started {}

  /** It was not started, and nothing was kept. */
  record Refused(Reason reason, Text message, List<Problem> problems) implements Started {
    public Refused {
      problems = List.copyOf(problems);
    }

    public Refused(Reason reason, Text message) {
      this(reason, message, List.of());
    }
  }

  enum Reason {
    UNKNOWN_WORKFLOW,
    /** A person may be in danger: the message is the answer to them, and people know of it. */
    RED,
    /** The problems say where and why. */
    WRONG_INPUT,
    /** The document is no JSON, or too deep. */
    NOT_JSON,
    /** The idempotency key was used with another wish. */
    KEY_TAKEN,
    /** Too many runs wait, or runs are switched off. */
    UNAVAILABLE,
    DISK_FULL,
    /** Run or step to go on from is not there, or its state does not allow it. */
    NOT_POSSIBLE
  }
}
