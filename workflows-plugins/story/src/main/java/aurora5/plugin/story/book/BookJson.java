package aurora5.plugin.story.book;

import java.util.Optional;
import java.util.stream.Collectors;

/** The book for machines. Immutable. */
public record BookJson(Book book) {
  public String document() {
    String pages =
        book.leaves().stream()
            .map(
                page ->
                    "{\"page\":%d,\"title\":%s,\"text\":%s,\"picture\":%s}"
                        .formatted(
                            page.page(),
                            quoted(page.title()),
                            quoted(page.text()),
                            file(page.picture())))
            .collect(Collectors.joining(",\n"));
    return "{\"storyId\":%s,\"title\":%s,\"model\":%s,\"pages\":[\n%s],\n\"frame\":{\"page\":%d,\"caption\":%s,\"picture\":%s}}\n"
        .formatted(
            quoted(book.storyId()),
            quoted(book.title()),
            quoted(book.writer()),
            pages,
            book.frame().page(),
            quoted(book.frame().title()),
            file(book.frame().picture()));
  }

  private static String file(Optional<String> picture) {
    return picture.map(BookJson::quoted).orElse("null");
  }

  private static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default ->
            json.append(
                c < 0x20 || Character.isSurrogate(c)
                    ? "\\u%04x".formatted((int) c)
                    : String.valueOf(c));
      }
    }
    return json.append('"').toString();
  }
}
