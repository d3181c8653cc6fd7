package aurora5.notion.report;

/** How much of a run Notion is told. */
public enum Form {
  /** A row, and a page worth reading. */
  FULL,
  /** A row with a sentence. */
  BRIEF,
  /** A row of a run that is under way; nothing on its page yet. */
  OPEN,
  NONE
}
