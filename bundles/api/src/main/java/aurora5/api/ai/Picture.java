package aurora5.api.ai;

import java.util.Objects;

/** A picture as a file: its media type and bytes. The bytes are not copied: do not change them. */
public record Picture(String mediaType, byte[] content) {
  public Picture {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(content, "content");
  }
}
