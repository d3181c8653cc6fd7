package aurora5.http.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the route table. Immutable.
 *
 * @param template path whose segments in braces stand for anything: {@code /api/runs/{runId}}
 * @param doc what it is for
 */
public record Route(String method, String template, Handler handler, Doc doc) {
  /**
   * For people who read the API's description.
   *
   * @param says what is answered or done
   * @param query names of the parameters that are looked at
   */
  public record Doc(String says, List<String> query) {
    public Doc {
      query = List.copyOf(query);
    }
  }

  public Route(String method, String template, Handler handler) {
    this(method, template, handler, new Doc("", List.of()));
  }

  public static Route get(String template, Handler handler) {
    return new Route("GET", template, handler);
  }

  public static Route post(String template, Handler handler) {
    return new Route("POST", template, handler);
  }

  public Route says(String words) {
    return new Route(method, template, handler, new Doc(words, doc.query()));
  }

  public Route query(String... names) {
    return new Route(method, template, handler, new Doc(doc.says(), List.of(names)));
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
        found.put(name(wanted), path.get(i));
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

  public List<String> segments() {
    return List.of(template.substring(1).split("/"));
  }

  /** What a segment in braces is called. */
  public static String name(String segment) {
    return segment.substring(1, segment.length() - 1);
  }
}
