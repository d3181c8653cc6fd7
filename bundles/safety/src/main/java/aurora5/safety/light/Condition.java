package aurora5.safety.light;

import java.util.regex.Pattern;

/**
 * What has to stand, or must not stand, around a stem. Looks at a few letters only, so that no text
 * makes it slow. Immutable.
 */
record Condition(Place place, boolean wanted, Pattern pattern) {
  /** Letters to each side. */
  private static final int SIGHT = 18;

  /** Where it looks. */
  enum Place {
    /** Ends where the stem begins. */
    BEFORE("(?:%s)$"),
    /** Begins where the stem ends. */
    AFTER("^(?:%s)"),
    /** As before, but without a gap between it and the stem. */
    PREFIX("(?:%s)$"),
    /** As after, but without a gap between the stem and it. */
    SUFFIX("^(?:%s)"),
    /** To either side, anywhere in sight. */
    NEAR("%s"),
    /** The stem is the beginning of a word; no pattern. */
    FREE(""),
    /** No gap within the stem; no pattern. */
    WHOLE(""),
    /** The stem begins within a word and goes on in the next; no pattern. */
    CROSSING("");

    private final String frame;

    Place(String frame) {
      this.frame = frame;
    }
  }

  static Condition of(Place place, boolean wanted, String expression) {
    return new Condition(place, wanted, Pattern.compile(place.frame.formatted(expression)));
  }

  boolean holds(Letters letters, int from, int to) {
    return wanted
        == switch (place) {
          case FREE -> letters.gap(from);
          case WHOLE -> letters.together(from, to);
          case CROSSING -> letters.cross(from, to);
          case BEFORE -> pattern.matcher(before(letters, from)).find();
          case AFTER -> pattern.matcher(after(letters, to)).find();
          case PREFIX -> !letters.gap(from) && pattern.matcher(before(letters, from)).find();
          case SUFFIX -> !letters.gap(to) && pattern.matcher(after(letters, to)).find();
          case NEAR ->
              pattern.matcher(before(letters, from)).find()
                  || pattern.matcher(after(letters, to)).find();
        };
  }

  private static String before(Letters letters, int from) {
    return letters.text().substring(Math.max(0, from - SIGHT), from);
  }

  private static String after(Letters letters, int to) {
    String text = letters.text();
    return text.substring(to, Math.min(text.length(), to + SIGHT));
  }
}
