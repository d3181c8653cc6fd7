package aurora5.router.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which ids a workflow may have. Immutable. */
final class WorkflowNames {
  /** First segments below {@code /api}: {@code POST /api/ID} must not be one of them. */
  static final Set<String> ROUTES =
      Set.of(
          "alerts",
          "chat",
          "contexts",
          "events",
          "health",
          "metrics",
          "notion",
          "openapi",
          "openapi.json",
          "orchestrator",
          "route",
          "runs",
          "system",
          "workflows");

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private WorkflowNames() {}

  /** Why the id cannot be used; empty if it can. */
  static Optional<String> problem(String id) {
    if (!SHAPE.matcher(id).matches()) {
      return Optional.of(
          "the id '"
              + id
              + "' must be 1 to 64 of a-z 0-9 - and start with a letter or digit;"
              + " set it with @WorkflowId");
    }
    if (ROUTES.contains(id)) {
      return Optional.of("the id '" + id + "' is a route of the HTTP API; choose another");
    }
    return Optional.empty();
  }
}
