package aurora5.http.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the route table. Immutable.
 *
 * @param template path whose segments in braces stand for anything: {@code /api/runs/{runId}}
 */
public record Route(String method, String template, Handler handler) {
  public static Route get(String template, Handler handler) {
    return new Route("GET", template, handler);
  }

  public static Route post(String template, Handler handler) {
    return new Route("POST", template, handler);
  }

  /** What the braces stand for, if the path fits. */
  Optional<Map<String, String>> match(List<String> path) {
    List<String> pattern = segments();
    if (pattern.size() != path.size()) {
      return Optional.empty();
    }
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String wanted = pattern.get(i);
      if (wanted.startsWith("{") && !path.get(i).isEmpty()) {
        found.put(wanted.substring(1, wanted.length() - 1), path.get(i));
      } else if (!wanted.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /** Fixed segments, which go before those in braces. */
  long fixed() {
    return segments().stream().filter(segment -> !segment.startsWith("{")).count();
  }

  private List<String> segments() {
    return List.of(template.substring(1).split("/"));
  }
}
