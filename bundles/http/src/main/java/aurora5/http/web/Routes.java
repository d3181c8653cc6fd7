package aurora5.http.web;

import aurora5.api.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The route table: the row with the most fixed segments wins. Immutable. */
public final class Routes {
  private final List<Route> rows;

  public Routes(List<Route> rows) {
    var sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingLong(Route::fixed).reversed());
    this.rows = List.copyOf(sorted);
  }

  /**
   * @throws Refusal 404 if no row fits the path, 405 if none fits the method
   */
  Found find(String method, List<String> path) {
    String wanted = method.equals("HEAD") ? "GET" : method;
    var allowed = new TreeSet<String>();
    long best = -1;
    for (Route row : rows) {
      var match = row.match(path);
      if (match.isPresent() && row.fixed() >= best) {
        if (row.method().equals(wanted)) {
          return new Found(row.handler(), match.get());
        }
        best = row.fixed();
        allowed.add(row.method());
      }
    }
    throw allowed.isEmpty() ? unknown(path) : wrongMethod(method, allowed);
  }

  private static Refusal unknown(List<String> path) {
    String shown = "/" + String.join("/", path);
    return Refusal.of(404, new Text("그런 경로가 없습니다: " + shown, "There is no such path: " + shown));
  }

  private static Refusal wrongMethod(String method, TreeSet<String> allowed) {
    String list = String.join(", ", allowed);
    return Refusal.of(
            405,
            new Text(
                method + " 요청은 받지 않습니다. 가능한 방법: " + list,
                method + " is not possible here; use " + list))
        .with("Allow", list);
  }

  record Found(Handler handler, Map<String, String> variables) {}
}
