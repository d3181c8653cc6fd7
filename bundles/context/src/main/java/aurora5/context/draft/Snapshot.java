package aurora5.context.draft;

import aurora5.api.Json;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Value;
import aurora5.context.life.Uses;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of the moment at which somebody first looked. For one thread. */
public final class Snapshot {
  private final ContextTable table;
  private final String contextId;
  private final Uses uses;
  private @Nullable Map<String, Value> values;

  Snapshot(ContextTable table, String contextId, Uses uses) {
    this.uses = uses;
    this.table = table;
    this.contextId = contextId;
  }

  /** Looks, if nobody has done so before. */
  void take() {
    values();
  }

  Map<String, Value> values() {
    Map<String, Value> taken = values;
    if (taken == null) {
      taken = table.values(contextId);
      if (!taken.isEmpty()) {
        uses.note(contextId);
      }
      values = taken;
    }
    return taken;
  }

  Optional<Json> value(String key) {
    return Optional.ofNullable(values().get(key)).map(Value::json);
  }

  /** Version of the key; 0 if it was absent. */
  long version(String key) {
    return version(values(), key);
  }

  public static long version(Map<String, Value> values, String key) {
    Value value = values.get(key);
    return value == null ? 0 : value.version();
  }
}
