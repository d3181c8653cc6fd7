package aurora5.notion.connect;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the id of a page out of what people copy. Pure. */
public final class PageLink {
  private static final Pattern END = Pattern.compile("([0-9a-fA-F]{32})$");
  private static final Pattern PARTS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

  private PageLink() {}

  /**
   * The id with its dashes: the last 32 hex digits of the path. What follows {@code ?} names a view
   * or an open row, not the page.
   *
   * @param text an id with or without dashes, or a link
   * @return empty if there is none in it
   */
  public static Optional<String> id(String text) {
    String path = text.strip().split("[?#]", 2)[0].replaceFirst("/+$", "");
    Matcher end = END.matcher(path.substring(path.lastIndexOf('/') + 1).replace("-", ""));
    return end.find()
        ? Optional.of(
            PARTS.matcher(end.group().toLowerCase(Locale.ROOT)).replaceFirst("$1-$2-$3-$4-$5"))
        : Optional.empty();
  }
}
