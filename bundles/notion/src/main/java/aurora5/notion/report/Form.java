package aurora5.notion.report;

/** How much of a run Notion is told. */
public enum Form {
  /** A row, and a page worth reading. */
  FULL,
  /** A row with a sentence. */
  BRIEF,
  NONE
}
