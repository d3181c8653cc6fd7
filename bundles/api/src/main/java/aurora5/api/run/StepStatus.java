package aurora5.api.run;

/** Where a step of a run stands. */
public enum StepStatus {
  PENDING,
  RUNNING,
  /** Failed, and will be tried again. */
  RETRYING,
  /** Waits for an event or a sub-workflow. */
  WAITING,
  SUCCEEDED,
  SKIPPED,
  FAILED,
  CANCELLED,
  UNDOING,
  UNDONE,
  UNDO_FAILED
}
