package aurora5.api.artifact;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Where a step leaves files, and finds them. They are on disk before the step's result is. */
@ProviderType
public interface Artifacts {
  /**
   * Keeps a file under a name of the run; the same name again replaces it when the step ends.
   *
   * @param name 1 to 120 of {@code A-Z a-z 0-9 . _ -}, not starting with a dot
   * @param mediaType such as {@code image/svg+xml}
   * @param content at most 50 MB
   */
  Artifact save(String name, String mediaType, byte[] content);

  /**
   * What a file has in it, of this run or of another that handed it on. Empty if it is not kept any
   * more: files go with the last run that has them.
   */
  default Optional<byte[]> read(Artifact artifact) {
    throw new UnsupportedOperationException("these surroundings keep no files");
  }
}
