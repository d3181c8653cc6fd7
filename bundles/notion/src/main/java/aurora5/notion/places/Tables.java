package aurora5.notion.places;

import java.util.Objects;

/**
 * All that the set-up made or found. Immutable.
 *
 * @param page which people call Aurora, and all else lies on
 */
public record Tables(
    String page, Table<AlertColumn> alerts, Table<RunColumn> runs, Table<RequestColumn> requests) {
  public Tables {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(alerts, "alerts");
    Objects.requireNonNull(runs, "runs");
    Objects.requireNonNull(requests, "requests");
  }
}
