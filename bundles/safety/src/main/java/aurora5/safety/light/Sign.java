package aurora5.safety.light;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Concepts that together say what none of them says alone: some in this order, others anywhere in
 * sight or nowhere in it. Immutable.
 */
record Sign(Meaning meaning, List<Part> parts) {
  /** Letters from one concept to the next. */
  private static final int NEAR = 16;

  /** Letters from a concept to one that says no to it, for what is between is an ending. */
  private static final int ENDING = 3;

  /** Letters to each side in which others are looked for. */
  private static final int SIGHT = 60;

  /** One concept, or any of several, and where it has to be. */
  record Part(Place place, List<String> concepts) {
    Part {
      concepts = List.copyOf(concepts);
    }

    boolean wanted() {
      return place != Place.NOT_NEXT && place != Place.OUT_OF_SIGHT;
    }
  }

  /** Where, and by which mark a line of the lexicon says so. */
  enum Place {
    NEXT(""),
    TOUCHING("+"),
    NOT_NEXT("-"),
    IN_SIGHT("&"),
    OUT_OF_SIGHT("!");

    final String mark;

    Place(String mark) {
      this.mark = mark;
    }
  }

  Sign {
    parts = List.copyOf(parts);
  }

  /** The letter where it begins, if it begins in the stretch. */
  OptionalInt in(Marks marks) {
    if (parts.stream().anyMatch(part -> part.wanted() && !marks.has(part.concepts()))) {
      return OptionalInt.empty();
    }
    NavigableMap<Integer, Integer> left = new TreeMap<>();
    for (var mark : marks.beginning(parts.get(0).concepts()).entrySet()) {
      left.put(mark.getValue(), mark.getKey());
    }
    for (Part part : parts.subList(1, parts.size())) {
      left = left(left, part, marks);
    }
    return left.values().stream().mapToInt(from -> from).min();
  }

  /** What is left of spans, by their ends, when one more part is asked for. */
  private static NavigableMap<Integer, Integer> left(
      NavigableMap<Integer, Integer> spans, Part part, Marks marks) {
    NavigableMap<Integer, Integer> others = marks.of(part.concepts());
    return switch (part.place()) {
      case NEXT -> longer(spans, others, NEAR);
      case TOUCHING -> longer(spans, others, 0);
      case NOT_NEXT -> kept(spans, others, 0, ENDING, false);
      case IN_SIGHT -> kept(spans, others, SIGHT, SIGHT, true);
      case OUT_OF_SIGHT -> kept(spans, others, SIGHT, SIGHT, false);
    };
  }

  private static NavigableMap<Integer, Integer> longer(
      NavigableMap<Integer, Integer> spans, NavigableMap<Integer, Integer> others, int most) {
    NavigableMap<Integer, Integer> longer = new TreeMap<>();
    others.forEach(
        (from, to) -> {
          var before = spans.floorEntry(from);
          if (before != null && from - before.getKey() <= most) {
            longer.put(to, before.getValue());
          }
        });
    return longer;
  }

  private static NavigableMap<Integer, Integer> kept(
      NavigableMap<Integer, Integer> spans,
      NavigableMap<Integer, Integer> others,
      int before,
      int after,
      boolean wanted) {
    NavigableMap<Integer, Integer> kept = new TreeMap<>();
    spans.forEach(
        (to, from) -> {
          int first = before == 0 ? to : from - before;
          Integer found = others.ceilingKey(first);
          if (wanted == (found != null && found <= to + after)) {
            kept.put(to, from);
          }
        });
    return kept;
  }
}
