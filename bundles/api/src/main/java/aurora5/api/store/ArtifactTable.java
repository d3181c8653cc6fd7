package aurora5.api.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Which files belong to which run, to be read. Thread-safe. */
@ProviderType
public interface ArtifactTable {
  Optional<Entry.ArtifactLink> artifact(String runId, String name);

  List<Entry.ArtifactLink> artifacts(String runId);
}
