package aurora5.console.page;

import aurora5.api.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How one person looks at one page. Immutable.
 *
 * @param root address of the tab
 * @param token proves that a button was pressed on a page of ours
 * @param asked what is asked of the page, by name
 * @param notice what became of the button pressed before
 */
public record View(
    Locale locale, String root, String token, Map<String, String> asked, Optional<Notice> notice) {
  String t(String ko, String en) {
    return in(new Text(ko, en));
  }

  String in(Text text) {
    return text.in(locale);
  }

  /** What is asked of the page under that name, or an empty text. */
  String asked(String name) {
    return asked.getOrDefault(name, "");
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
    return form(path, question, new Html(), label);
  }

  /** The same with entries to fill in before the button. */
  Html form(String path, String question, Html entries, String label) {
    return new Html()
        .raw("<form method=\"post\" action=\"" + Html.escape(at(path)) + "\"")
        .raw(question.isEmpty() ? ">" : " data-question=\"" + Html.escape(question) + "\">")
        .raw(proof().toString())
        .raw(entries.toString())
        .raw("<button type=\"submit\">")
        .words(label)
        .raw("</button></form>");
  }

  /** Words as a part of an address. */
  public static String part(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Hidden in each form. */
  Html proof() {
    return new Html()
        .raw("<input type=\"hidden\" name=\"token\" value=\"" + Html.escape(token) + "\">");
  }
}
