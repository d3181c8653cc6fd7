package aurora5.router.catalog;

import aurora5.api.Text;
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
  static Optional<Text> problem(String id) {
    if (!SHAPE.matcher(id).matches()) {
      return Optional.of(
          new Text(
              "쓸 수 없는 id '%s'. a-z, 0-9, -로 1~64자이고 글자나 숫자로 시작해야 합니다. @WorkflowId로 정하세요."
                  .formatted(id),
              "the id '%s' must be 1 to 64 of a-z 0-9 - and start with a letter or digit; set it with @WorkflowId"
                  .formatted(id)));
    }
    if (ROUTES.contains(id)) {
      return Optional.of(
          new Text(
              "id '%s': HTTP API의 경로입니다. 다른 id를 고르세요.".formatted(id),
              "the id '%s' is a route of the HTTP API; choose another".formatted(id)));
    }
    return Optional.empty();
  }
}
