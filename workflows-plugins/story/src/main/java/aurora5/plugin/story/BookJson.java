package aurora5.plugin.story;

import aurora5.api.artifact.Artifact;
import java.util.Optional;
import java.util.stream.Collectors;

/** The book for machines. */
record BookJson(Leaf leaf, String model) {
  String document() {
    String pages =
        leaf.pages().stream()
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
            quoted(leaf.storyId()),
            quoted(leaf.title()),
            quoted(model),
            pages,
            leaf.frame().page(),
            quoted(leaf.frame().caption()),
            file(leaf.frame().picture()));
  }

  private static String file(Optional<Artifact> picture) {
    return picture.map(kept -> quoted(kept.name())).orElse("null");
  }

  static String quoted(String text) {
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
