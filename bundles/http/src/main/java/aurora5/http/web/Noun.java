package aurora5.http.web;

import java.util.List;

/** The routes about one thing. Thread-safe. */
public interface Noun {
  List<Route> routes();
}
