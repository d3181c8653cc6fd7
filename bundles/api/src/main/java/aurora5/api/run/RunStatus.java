package aurora5.api.run;

/** Where a run stands. */
public enum RunStatus {
  /** Accepted; waits for a slot or for its {@code notBefore}. */
  QUEUED,
  RUNNING,
  /** Waits for an event or a sub-workflow, without slot or thread. */
  WAITING,
  /** The plugin version it began on is not here. */
  WAITING_FOR_PLUGIN,
  /** Takes back finished steps. */
  COMPENSATING,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  TIMED_OUT;

  public boolean ended() {
    return compareTo(SUCCEEDED) >= 0;
  }
}
