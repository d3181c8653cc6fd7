package aurora5.api.print;

import java.util.Map;
import java.util.Objects;

/**
 * A page as a browser shows it, to be printed from the same bytes. Immutable; the bytes of the
 * pictures are not copied: do not change them.
 *
 * <p>The HTML is well-formed XML, with or without {@code <!DOCTYPE html>}, has a {@code lang} and a
 * {@code <title>}, and keeps to text: headings, paragraphs, {@code div}, {@code span}, lists,
 * tables, figures, {@code strong}, {@code em}, {@code br}, {@code img}. Its looks are CSS 2.1 with
 * {@code @page} in {@code <style>}. No scripts, forms, links or attributes but {@code class, id,
 * lang, alt, src, colspan, rowspan}. Typefaces: {@code Gowun Dodum}, {@code Gowun Batang} (bold);
 * what they lack is taken from others, and what no typeface has is printed as {@code □}.
 *
 * @param html at most a million characters
 * @param pictures PNG, JPEG or SVG by the names that {@code <img src>} gives them; nothing else is
 *     ever opened
 */
public record Paper(String html, Map<String, byte[]> pictures) {
  private static final int LONGEST = 1_000_000;

  /**
   * @throws IllegalArgumentException if it is too long
   */
  public Paper {
    Objects.requireNonNull(html, "html");
    pictures = Map.copyOf(pictures);
    if (html.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a paper has at most " + LONGEST + " characters, not " + html.length());
    }
  }

  /** A person's words as they may stand in the HTML, as text or within a quoted attribute. */
  public static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
