package aurora5.plugin.story.tale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sentences of a story: for each page, groups of lines; of each group one line is told.
 * Immutable.
 *
 * <p>File format: {@code # n} begins a page, an empty line ends a group.
 */
record Script(List<Page> pages) {
  record Page(List<List<String>> groups) {}

  static Script named(String name) {
    var pages = new ArrayList<Page>();
    for (String page : text(name + ".txt").split("(?m)^# \\d+\\n")) {
      if (!page.isBlank()) {
        pages.add(
            new Page(
                Arrays.stream(page.strip().split("\\n\\s*\\n"))
                    .map(group -> List.of(group.split("\\n")))
                    .toList()));
      }
    }
    return new Script(List.copyOf(pages));
  }

  private static String text(String file) {
    try (var in = Script.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("the plugin has no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " of the plugin", e);
    }
  }
}
