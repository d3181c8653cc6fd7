package aurora5.api.store;

import aurora5.api.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Contexts, to be read. Thread-safe. */
@ProviderType
public interface ContextTable {
  /** All values of one moment; empty if there is no such context. */
  Map<String, Value> values(String contextId);

  /** Oldest first. */
  List<Change> history(String contextId, int limit);

  /** What happened to a context after a position, oldest first. */
  List<Change> changesAfter(String contextId, long position, int limit);

  /** Ids of contexts that have values, newest change first. */
  List<String> ids(int limit);

  /** Empty if nothing has ever been written there. */
  Optional<Summary> summary(String contextId);

  /** Contexts that nobody has used since then and whose run is not open, oldest first. */
  List<String> idle(Instant since, int limit);

  /**
   * Tells the id of every context in which something was committed from now on, on a thread of its
   * own; several commits may be told as one.
   */
  AutoCloseable watch(Consumer<String> watcher);

  /**
   * @param version rises with every change of the key
   */
  record Value(Json json, long version, Instant changedAt) {}

  /**
   * @param position rises with everything that happens to any context
   * @param key empty for a rollback, whose {@code after} is the array of the keys taken back
   */
  record Change(
      long position,
      String key,
      Optional<Json> before,
      Optional<Json> after,
      long version,
      String by,
      String step,
      Instant at) {
    public boolean rollback() {
      return key.isEmpty();
    }
  }

  /**
   * @param keys that have values, in order
   * @param bytes of all keys and values, those of the history included
   * @param usedAt when it was last changed, or looked at, as far as that is on disk
   * @param position of the last change
   */
  record Summary(
      String id,
      List<String> keys,
      long historyCount,
      long bytes,
      Instant createdAt,
      Instant updatedAt,
      Instant usedAt,
      long position) {
    public Summary {
      keys = List.copyOf(keys);
    }
  }
}
