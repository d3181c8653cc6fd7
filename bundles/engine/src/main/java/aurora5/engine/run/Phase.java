package aurora5.engine.run;

import aurora5.api.run.StepStatus;

/** Where a unit stands; finer than what people see. */
enum Phase {
  PENDING(StepStatus.PENDING),
  RUNNING(StepStatus.RUNNING),
  RETRYING(StepStatus.RETRYING),
  /** Failed for good, and the author's {@code orElse} or {@code onError} is being asked. */
  FALLING_BACK(StepStatus.RETRYING),
  /** For an event or a child. */
  WAITING(StepStatus.WAITING),
  /** The head of a fan-out whose items are at work. */
  FANNED_OUT(StepStatus.RUNNING),
  SUCCEEDED(StepStatus.SUCCEEDED),
  SKIPPED(StepStatus.SKIPPED),
  FAILED(StepStatus.FAILED),
  CANCELLED(StepStatus.CANCELLED),
  UNDOING(StepStatus.UNDOING),
  UNDO_RETRYING(StepStatus.UNDOING),
  UNDONE(StepStatus.UNDONE),
  UNDO_FAILED(StepStatus.UNDO_FAILED);

  private final StepStatus status;

  Phase(StepStatus status) {
    this.status = status;
  }

  StepStatus status() {
    return status;
  }
}
