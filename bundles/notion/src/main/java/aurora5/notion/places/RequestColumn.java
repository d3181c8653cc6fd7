package aurora5.notion.places;

/** The columns of Requests, in their order. */
public enum RequestColumn implements Column {
  NAME("Name"),
  WORKFLOW("Workflow"),
  INPUT("Input"),
  STATUS("Status"),
  APPROVE("Approve"),
  REQUESTED_BY("Requested by"),
  RESULT("Result"),
  RUN("Run"),
  REQUEST_KEY("Request Key"),
  NO("No");

  private final String title;

  RequestColumn(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }
}
