package aurora5.api.store;

import aurora5.api.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Contexts, to be read. Thread-safe. */
@ProviderType
public interface ContextTable {
  /** All values of one moment; empty if there is no such context. */
  Map<String, Value> values(String contextId);

  /** Oldest first. */
  List<Change> history(String contextId, int limit);

  /** Ids of contexts that have values, newest change first. */
  List<String> ids(int limit);

  /**
   * @param version rises with every change of the key
   */
  record Value(Json json, long version, Instant changedAt) {}

  record Change(
      String key,
      Optional<Json> before,
      Optional<Json> after,
      long version,
      String by,
      String step,
      Instant at) {}
}
