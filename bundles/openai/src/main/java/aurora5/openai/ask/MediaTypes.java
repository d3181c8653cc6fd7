package aurora5.openai.ask;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells by its first bytes what kind of picture it is, whatever its sender says. Pure. */
final class MediaTypes {
  private static final int HEAD = 12;

  private MediaTypes() {}

  static Optional<String> of(byte[] picture) {
    String head =
        new String(picture, 0, Math.min(picture.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    } else if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
      return Optional.of("image/webp");
    }
    return Optional.empty();
  }
}
