package aurora5.plugin.story.book;

import static aurora5.api.print.Paper.escaped;

import aurora5.api.Text;
import aurora5.plugin.story.tale.KoreanAge;
import aurora5.plugin.story.tale.Register;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The book as one page, for the browser and for the printer: no script, pictures beside it by
 * relative links. On paper a cover, a sheet for each page, and a frame to be filled. Immutable.
 */
public record BookHtml(Book book) {
  private static final Style STYLE = Style.named("book.css");

  public String document() {
    return """
        <!DOCTYPE html>
        <html lang="ko"><head><meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="description" content="%s" />
        <title>%s</title><style>%s</style></head>
        <body class="%s">
        %s%s%s</body></html>
        """
        .formatted(
            escaped(hero() + "의 그림책"),
            escaped(book.title()),
            STYLE.css(),
            Register.of(book.child().age()).name().toLowerCase(Locale.ROOT),
            cover(),
            book.leaves().stream().map(BookHtml::sheet).collect(Collectors.joining()),
            frame());
  }

  private String hero() {
    return book.child().name() + ", " + KoreanAge.of(book.child().age());
  }

  private String cover() {
    String art =
        book.leaves().stream()
            .flatMap(leaf -> leaf.picture().stream())
            .findFirst()
            .map(name -> "<img src=\"" + escaped(name) + "\" alt=\"표지 그림\" />")
            .orElse("");
    return """
        <section class="cover"><div><p class="kind">열 쪽 그림책</p><h1>%s</h1>%s
        <p class="hero">%s</p><p class="made">%s</p></div></section>
        """
        .formatted(escaped(book.title()), art, escaped(hero()), escaped(made()));
  }

  private String made() {
    String painters = String.join(", ", book.painters());
    return "글 " + book.writer() + (painters.isEmpty() ? "" : " · 그림 " + painters);
  }

  private static String sheet(Leaf leaf) {
    String paragraphs =
        leaf.text()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> "<p>" + escaped(line.strip()) + "</p>")
            .collect(Collectors.joining());
    String first = leaf.page() == 1 ? " first" : "";
    return """
        <section class="leaf%s"><figure>%s</figure>
        <h2><span class="number">%d</span> %s</h2>
        %s</section>
        """
        .formatted(first, picture(leaf), leaf.page(), escaped(leaf.title()), paragraphs);
  }

  private String frame() {
    Leaf frame = book.frame();
    return """
        <section class="leaf last"><figure>%s</figure><h2>%s</h2></section>
        """
        .formatted(picture(frame), escaped(frame.title()));
  }

  private static String picture(Leaf leaf) {
    String why = leaf.missing().map(Text::ko).orElse("");
    return Optional.of(leaf)
        .flatMap(Leaf::picture)
        .map(
            name -> "<img src=\"%s\" alt=\"%s\" />".formatted(escaped(name), escaped(leaf.title())))
        .orElseGet(() -> "<div class=\"missing\"><p>" + escaped(why) + "</p></div>");
  }
}
