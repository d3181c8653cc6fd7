package aurora5.distribution.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The plans of {@code src/test/workflows/chaos}, told a second time and independently. */
final class Plans {
  private static final List<String> START = List.of();
  private static final Map<String, Shape> SHAPES =
      Map.of(
          "chaos-line",
          shape(Map.of("a", START, "b", List.of("a"), "c", List.of("b"))),
          "chaos-diamond",
          shape(
              Map.of(
                  "top",
                  START,
                  "left",
                  List.of("top"),
                  "right",
                  List.of("top"),
                  "bottom",
                  List.of("left", "right"))),
          "chaos-fan",
          shape(Map.of("list", START, "page", List.of("list"), "bind", List.of("page"))),
          "chaos-retry",
          shape(Map.of("flaky", START, "see", List.of("flaky"))),
          "chaos-wait",
          shape(Map.of("ask", START, "answer", List.of("ask"), "act", List.of("ask", "answer"))),
          "chaos-undo",
          new Shape(
              Map.of(
                  "one",
                  START,
                  "two",
                  List.of("one"),
                  "three",
                  List.of("two"),
                  "fail",
                  List.of("three")),
              List.of("one", "two", "three")),
          "chaos-parent",
          shape(Map.of("before", START, "child", List.of("before"), "after", List.of("child"))),
          "chaos-child",
          shape(Map.of("answer", START)),
          "chaos-moody",
          moody());

  private Plans() {}

  private static Shape shape(Map<String, List<String>> after) {
    return new Shape(after, List.of());
  }

  private static Shape moody() {
    List<String> moods = IntStream.range(0, 12).mapToObj(mood -> "sulk-" + mood).toList();
    Map<String, List<String>> after = new HashMap<>();
    moods.forEach(mood -> after.put(mood, START));
    after.put("last", moods);
    return shape(after);
  }

  static Optional<Shape> of(String workflow) {
    return Optional.ofNullable(SHAPES.get(workflow));
  }
}
