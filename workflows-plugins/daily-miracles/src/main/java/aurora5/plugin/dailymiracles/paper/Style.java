package aurora5.plugin.dailymiracles.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How the report looks, from a file of the plugin. Immutable. */
record Style(String css) {
  static Style named(String file) {
    try (var in = Style.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the plugin has no file " + file);
      }
      return new Style(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " of the plugin", e);
    }
  }
}
