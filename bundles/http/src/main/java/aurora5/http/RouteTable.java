package aurora5.http;

import aurora5.api.catalog.Workflows;
import aurora5.http.describe.OpenApi;
import aurora5.http.web.Answer;
import aurora5.http.web.Handler;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All rows of the API, its own description included. */
final class RouteTable {
  /** Live and ready have servlets of their own, which are there before this table is. */
  private static final Handler ELSEWHERE = call -> new Answer.Empty(404, Map.of());

  private RouteTable() {}

  static List<Route> of(List<Noun> nouns, Workflows workflows) {
    List<Route> rows = new ArrayList<>();
    nouns.forEach(noun -> rows.addAll(noun.routes()));
    List<Route> described = new ArrayList<>(rows);
    described.add(Live.row(ELSEWHERE));
    described.add(Ready.row(ELSEWHERE));
    rows.add(new OpenApi(described, workflows).route());
    return List.copyOf(rows);
  }
}
