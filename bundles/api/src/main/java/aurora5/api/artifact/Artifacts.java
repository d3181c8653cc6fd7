package aurora5.api.artifact;

import org.osgi.annotation.versioning.ProviderType;

/** Where a step leaves files. They are on disk before the step's result is. */
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
}
