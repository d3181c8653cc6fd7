package aurora5.notion.wire;

import java.util.Objects;

/**
 * The bytes of a file that was announced by {@code POST /file_uploads}. Not to be changed after it
 * was made.
 *
 * @param id of the announced file
 * @param mediaType such as {@code image/png}; the same that was announced
 */
public record Upload(Urgency urgency, String id, String name, String mediaType, byte[] content) {
  public Upload {
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(content, "content");
  }
}
