package aurora5.chat.core;

/**
 * A run that a conversation started. Immutable.
 *
 * @param turn in which it was started
 * @param told whether the person has heard what came of it
 */
public record Job(long turn, String runId, String workflow, boolean told) {
  Job asTold() {
    return new Job(turn, runId, workflow, true);
  }
}
