package aurora5.console.page;

import java.util.Optional;

/** Text on its way to a browser; everything that comes from outside is escaped. For one request. */
final class Html {
  private static final String POINT = "- ";

  private final StringBuilder text = new StringBuilder();

  /** Also what the frame of the console would take for a variable. */
  static String escape(Object words) {
    return String.valueOf(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("$", "&#36;")
        .replace("\\", "&#92;");
  }

  /** Markup of our own. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  Html heading(String words) {
    return raw("<h2>").words(words).raw("</h2>\n");
  }

  Html paragraph(String words) {
    return raw("<p>").words(words).raw("</p>\n");
  }

  Html words(Object words) {
    return raw(escape(words));
  }

  /** A text of several lines; those that begin with a dash as a list. */
  Html lines(String text) {
    boolean listing = false;
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      boolean point = line.startsWith(POINT);
      if (point != listing) {
        raw(point ? "<ul>" : "</ul>");
        listing = point;
      }
      raw(point ? "<li>" : "<p>")
          .words(point ? line.substring(POINT.length()) : line)
          .raw(point ? "</li>" : "</p>");
    }
    return listing ? raw("</ul>") : this;
  }

  Html link(String address, Object words) {
    return raw("<a href=\"" + escape(address) + "\">").words(words).raw("</a>");
  }

  /** Begins a table with these columns. */
  Html table(String... columns) {
    raw("<div class=\"aurora-wide\"><table class=\"aurora\"><thead><tr>");
    for (String column : columns) {
      raw("<th scope=\"col\">").words(column).raw("</th>");
    }
    return raw("</tr></thead><tbody>\n");
  }

  /** Begins a row; cells follow. */
  Html row() {
    return raw("<tr>");
  }

  Html cell(Object words) {
    return raw("<td>").words(words).raw("</td>");
  }

  Html cell(Optional<?> words) {
    return cell(words.map(Object::toString).orElse("–"));
  }

  /** A cell of markup. */
  Html cell(Html inside) {
    return raw("<td>" + inside + "</td>");
  }

  /** A name and its value, in a list of them. */
  Html fact(String name, Html value) {
    return raw("<div><dt>").words(name).raw("</dt><dd>" + value + "</dd></div>");
  }

  Html endRow() {
    return raw("</tr>\n");
  }

  Html endTable() {
    return raw("</tbody></table></div>\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
