package aurora5.api.store;

/** How the end of a run counts; decided here for everybody who counts runs. */
public enum Ending {
  SUCCEEDED,
  /** Somebody has to look at it. */
  FAILED,
  /** A person wanted it so: neither success nor failure of the workflow. */
  CANCELLED,
  /** What a person wrote could not be worked on: neither success nor failure of the workflow. */
  REFUSED;

  /**
   * @param status name of a {@code RunStatus} with which runs end
   * @param refused whether it was because of what a person wrote
   */
  public static Ending of(String status, boolean refused) {
    return switch (status) {
      case "SUCCEEDED" -> SUCCEEDED;
      case "CANCELLED" -> CANCELLED;
      case "FAILED" -> refused ? REFUSED : FAILED;
      case "TIMED_OUT" -> FAILED;
      default -> throw new IllegalArgumentException(status + " is no end");
    };
  }
}
