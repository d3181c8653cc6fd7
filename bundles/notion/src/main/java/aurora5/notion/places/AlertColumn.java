package aurora5.notion.places;

/** The columns of Alerts, in their order. */
public enum AlertColumn implements Column {
  NAME("Name"),
  SEVERITY("Severity"),
  STATE("State"),
  SERVICE("Service"),
  COUNT("Count"),
  FIRST_SEEN("First seen"),
  LAST_SEEN("Last seen"),
  RESOLVED("Resolved"),
  ALERT_KEY("Alert Key"),
  RUN("Run"),
  LINK("Link");

  private final String title;

  AlertColumn(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }
}
