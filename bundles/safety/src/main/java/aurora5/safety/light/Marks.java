package aurora5.safety.light;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where each concept stands in one stretch of a text and around it: from which letter to which, not
 * counted. For one thread.
 */
final class Marks {
  private static final NavigableMap<Integer, Integer> NONE = Collections.emptyNavigableMap();

  private final Map<String, NavigableMap<Integer, Integer>> marks = new HashMap<>();
  private final int from;
  private final int to;

  /**
   * @param from where the stretch begins
   * @param to where it ends, not counted
   */
  Marks(int from, int to) {
    this.from = from;
    this.to = to;
  }

  void add(String concept, int first, int end) {
    marks.computeIfAbsent(concept, c -> new TreeMap<>()).merge(first, end, Math::min);
  }

  /** Whether any of these concepts stands there at all. */
  boolean has(List<String> concepts) {
    return concepts.stream().anyMatch(marks::containsKey);
  }

  /** Of any of these concepts, those that begin in the stretch itself. */
  NavigableMap<Integer, Integer> beginning(List<String> concepts) {
    return of(concepts).subMap(from, true, to, false);
  }

  /** Of any of these concepts. */
  NavigableMap<Integer, Integer> of(List<String> concepts) {
    if (concepts.size() == 1) {
      return marks.getOrDefault(concepts.get(0), NONE);
    }
    NavigableMap<Integer, Integer> any = new TreeMap<>();
    concepts.forEach(concept -> any.putAll(marks.getOrDefault(concept, NONE)));
    return any;
  }
}
