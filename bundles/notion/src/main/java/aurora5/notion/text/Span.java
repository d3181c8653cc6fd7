package aurora5.notion.text;

import java.util.Optional;

/**
 * Words in one style. Immutable.
 *
 * @param link where they lead; at most 2,000 characters, or Notion takes none of the text
 */
public record Span(String text, boolean bold, boolean code, Optional<String> link) {
  private static final int LONGEST_LINK = 2_000;

  public Span {
    if (link.isPresent() && link.get().length() > LONGEST_LINK) {
      throw new IllegalArgumentException(
          "a link has at most " + LONGEST_LINK + " characters, not " + link.get().length());
    }
  }

  public static Span of(String text) {
    return new Span(text, false, false, Optional.empty());
  }

  public static Span bold(String text) {
    return new Span(text, true, false, Optional.empty());
  }

  public static Span code(String text) {
    return new Span(text, false, true, Optional.empty());
  }

  public static Span link(String text, String url) {
    return new Span(text, false, false, Optional.of(url));
  }
}
