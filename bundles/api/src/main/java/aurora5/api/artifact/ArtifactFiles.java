package aurora5.api.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Content by its hash: what is kept is on disk, forced, and never changes. Thread-safe. */
@ProviderType
public interface ArtifactFiles {
  /**
   * @return the SHA-256 of the content in 64 lower-case hex digits
   * @throws IOException if the content could not be forced to disk; nothing is kept then
   */
  String keep(byte[] content) throws IOException;

  /** The content, if it is here; the caller closes it. */
  Optional<InputStream> open(String sha256) throws IOException;
}
