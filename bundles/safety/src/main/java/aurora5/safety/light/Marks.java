package aurora5.safety.light;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where in one text each concept stands: from which letter to which, not counted. For one thread.
 */
final class Marks {
  private static final NavigableMap<Integer, Integer> NONE = Collections.emptyNavigableMap();

  private final Map<String, NavigableMap<Integer, Integer>> marks = new HashMap<>();

  void add(String concept, int from, int to) {
    marks.computeIfAbsent(concept, c -> new TreeMap<>()).merge(from, to, Math::min);
  }

  /** Whether any of these concepts stands there at all. */
  boolean has(List<String> concepts) {
    return concepts.stream().anyMatch(marks::containsKey);
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
