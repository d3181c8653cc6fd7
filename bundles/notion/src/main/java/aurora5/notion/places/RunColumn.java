package aurora5.notion.places;

/** The columns of Runs, in their order. */
public enum RunColumn implements Column {
  NAME("Name"),
  RUN_ID("Run ID"),
  WORKFLOW("Workflow"),
  STATUS("Status"),
  STARTED("Started"),
  FINISHED("Finished"),
  DURATION("Duration"),
  STEPS("Steps"),
  TRIGGER("Trigger"),
  ERROR("Error"),
  REQUEST("Request"),
  LINK("Link");

  private final String title;

  RunColumn(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }
}
