package aurora5.deploy.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** What of a file changes when its bytes do. Immutable. */
public record Stamp(long size, Instant modified, String key) {
  static Stamp of(BasicFileAttributes file) {
    return new Stamp(
        file.size(), file.lastModifiedTime().toInstant(), String.valueOf(file.fileKey()));
  }
}
