package aurora5.console.page;

import aurora5.api.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How one person looks at one page. Immutable.
 *
 * @param root address of the tab
 * @param token proves that a button was pressed on a page of ours
 * @param query what is asked of the page: the words searched for, or empty
 */
public record View(Locale locale, String root, String token, String query) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  String t(String ko, String en) {
    return in(new Text(ko, en));
  }

  String in(Text text) {
    return text.in(locale);
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  static Optional<String> time(Optional<Instant> instant) {
    return instant.map(View::time);
  }

  String at(String path) {
    return root + path;
  }

  /**
   * A button that changes something.
   *
   * @param question asked before, or empty
   */
  Html button(String path, String label, String question) {
    return new Html()
        .raw("<form method=\"post\" action=\"" + Html.escape(at(path)) + "\"")
        .raw(question.isEmpty() ? ">" : " data-question=\"" + Html.escape(question) + "\">")
        .raw("<input type=\"hidden\" name=\"token\" value=\"" + Html.escape(token) + "\">")
        .raw("<button type=\"submit\">")
        .words(label)
        .raw("</button></form>");
  }
}
