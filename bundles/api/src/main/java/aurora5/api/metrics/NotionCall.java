package aurora5.api.metrics;

import java.time.Duration;
import java.util.Objects;

/**
 * One call to Notion. Immutable.
 *
 * @param route such as {@code POST /pages}, without ids
 * @param outcome {@code ok}, or in one word why not
 */
public record NotionCall(String route, String outcome, Duration took) {
  public NotionCall {
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(took, "took");
  }
}
