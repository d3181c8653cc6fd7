package aurora5.notion.wire;

/** Who goes first where only few may pass; the earlier the constant, the sooner. */
public enum Urgency {
  /** Somebody waits for it. */
  REPLY,
  ALERT,
  REPORT,
  /** To see whether something has happened. */
  POLL
}
