package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import java.util.Optional;
import java.util.stream.Collectors;

/** The book as one page for the browser: no script, pictures beside it by relative links. */
record BookHtml(Leaf leaf) {
  private static final String STYLE =
      "body{font:1.15rem/1.9 'Nanum Gothic','Apple SD Gothic Neo','Malgun Gothic',sans-serif;"
          + "max-width:44rem;margin:0 auto;padding:1rem;background:#fffaf0;color:#40342f}"
          + "img{width:100%;height:auto;border-radius:1rem}section{margin:0 0 4rem}"
          + ".missing{padding:6rem 1rem;text-align:center;border:2px dashed #c9b48f;border-radius:1rem}"
          + "p{white-space:pre-line}";

  String document() {
    String pages =
        leaf.pages().stream()
            .map(
                page ->
                    section(
                        page.page() + ". " + page.title(),
                        picture(page.title(), page.picture(), page.pictureMissing()),
                        page.text()))
            .collect(Collectors.joining());
    var frame = leaf.frame();
    return "<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
        + escaped(leaf.title())
        + "</title><style>"
        + STYLE
        + "</style></head><body><h1>"
        + escaped(leaf.title())
        + "</h1>\n"
        + pages
        + section(
            frame.caption(), picture(frame.caption(), frame.picture(), frame.pictureMissing()), "")
        + "</body></html>\n";
  }

  private static String section(String title, String picture, String text) {
    String paragraphs = text.isEmpty() ? "" : "<p>" + escaped(text) + "</p>";
    return "<section><h2>" + escaped(title) + "</h2>" + picture + paragraphs + "</section>\n";
  }

  private static String picture(String title, Optional<Artifact> kept, Optional<Text> missing) {
    return kept.map(
            file -> "<img src=\"" + escaped(file.name()) + "\" alt=\"" + escaped(title) + "\">")
        .orElseGet(
            () -> "<div class=\"missing\">" + escaped(missing.map(Text::ko).orElse("")) + "</div>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
