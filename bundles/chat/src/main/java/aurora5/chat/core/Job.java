package aurora5.chat.core;

import java.util.Optional;

/**
 * A run that a conversation started. Immutable.
 *
 * @param turn in which it was started
 * @param told whether the person has heard what came of it
 * @param asked step for which the person was last told that it waits for an answer
 */
public record Job(long turn, String runId, String workflow, boolean told, Optional<String> asked) {
  Job(long turn, String runId, String workflow) {
    this(turn, runId, workflow, false, Optional.empty());
  }

  Job asTold() {
    return new Job(turn, runId, workflow, true, asked);
  }

  Job asAsked(String step) {
    return new Job(turn, runId, workflow, told, Optional.of(step));
  }
}
