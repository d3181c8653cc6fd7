package aurora5.http.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the route table. Immutable.
 *
 * @param template path whose segments in braces stand for anything: {@code /api/runs/{runId}}; one
 *     written as {@code {+key}} stands for one segment or more
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
    int rest = path.size() - pattern.size();
    Map<String, String> found = new HashMap<>();
    int at = 0;
    for (String wanted : pattern) {
      int end = at + 1 + (wanted.startsWith("{+") ? rest : 0);
      if (end <= at || end > path.size()) {
        return Optional.empty();
      }
      String actual = String.join("/", path.subList(at, end));
      if (wanted.startsWith("{") && !actual.isEmpty()) {
        found.put(name(wanted), actual);
      } else if (!wanted.equals(actual)) {
        return Optional.empty();
      }
      at = end;
    }
    return at == path.size() ? Optional.of(found) : Optional.empty();
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
    return segment.substring(segment.startsWith("{+") ? 2 : 1, segment.length() - 1);
  }
}
