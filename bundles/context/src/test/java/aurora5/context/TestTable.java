package aurora5.context;

import aurora5.api.Json;
import aurora5.api.store.ContextTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One context in memory. */
final class TestTable implements ContextTable {
  int reads;
  private final Map<String, Value> values = new HashMap<>();

  void put(String key, String json) {
    long version = values.containsKey(key) ? values.get(key).version() + 1 : 1;
    values.put(key, new Value(new Json(json), version, Instant.EPOCH));
  }

  @Override
  public Map<String, Value> values(String contextId) {
    reads++;
    return Map.copyOf(values);
  }

  @Override
  public List<Change> history(String contextId, int limit) {
    return List.of();
  }

  @Override
  public List<String> ids(int limit) {
    return List.of("c1");
  }
}
