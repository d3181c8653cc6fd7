package aurora5.api.artifact;

import java.util.Locale;
import java.util.Map;

/**
 * What a file is called outside of the house, where its name has to say what it is. In the house
 * its media type does; so a name without an ending stays the same whatever becomes of its kind.
 * Pure.
 */
public final class FileName {
  private static final Map<String, String> ENDINGS =
      Map.of(
          "image/svg+xml", ".svg",
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "image/webp", ".webp",
          "image/gif", ".gif",
          "application/pdf", ".pdf",
          "application/json", ".json",
          "text/html", ".html",
          "text/plain", ".txt");

  private FileName() {}

  /**
   * The name; if it has no ending, with that of the media type.
   *
   * @param mediaType with or without parameters; of an unknown one the name stays as it is
   */
  public static String of(String name, String mediaType) {
    String kind = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return name.indexOf('.') >= 0 ? name : name + ENDINGS.getOrDefault(kind, "");
  }
}
