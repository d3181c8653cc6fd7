package aurora5.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Files of the page by name; read once, for there are few of them. Thread-safe. */
final class Assets {
  /** Nothing that leads out of the folder, and nothing but what a browser asks for. */
  private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.(\\w+)");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  Optional<Asset> find(String name) {
    Asset known = read.get(name);
    return known != null ? Optional.of(known) : mediaType(name).flatMap(type -> read(name, type));
  }

  private static Optional<String> mediaType(String name) {
    var parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.ofNullable(MEDIA_TYPES.get(parts.group(2)))
        : Optional.empty();
  }

  private Optional<Asset> read(String name, String mediaType) {
    try (InputStream bytes = Assets.class.getResourceAsStream(name)) {
      if (bytes == null) {
        return Optional.empty();
      }
      return Optional.of(read.computeIfAbsent(name, n -> Asset.of(all(bytes), mediaType)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] all(InputStream bytes) {
    try {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
