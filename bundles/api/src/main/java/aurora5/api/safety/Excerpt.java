package aurora5.api.safety;

/**
 * The few words that decided, for the eyes of whoever is in charge and never for a disk. Immutable;
 * says nothing of them when it is printed by accident.
 */
public record Excerpt(String words) {
  /** Characters. */
  public static final int LONGEST = 30;

  public static final Excerpt NONE = new Excerpt("");

  public Excerpt {
    if (words.codePointCount(0, words.length()) > LONGEST) {
      throw new IllegalArgumentException("an excerpt has at most " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return "Excerpt[" + words.length() + "]";
  }
}
