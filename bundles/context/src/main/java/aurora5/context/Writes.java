package aurora5.context;

import aurora5.api.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The writes that a step has made so far, in order, and what they amount to. For one thread. */
final class Writes {
  private final List<Write> made = new ArrayList<>();
  private final Map<String, Optional<Json>> values = new HashMap<>();

  /** Applies a write to what the key holds now. */
  void add(Write write, Optional<Json> before) {
    values.put(write.key(), write.after(before));
    made.add(write);
  }

  /** What the step itself left at the key; empty if it did not touch it. */
  Optional<Optional<Json>> at(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** What the step has left at the keys it touched. */
  Map<String, Optional<Json>> values() {
    return Collections.unmodifiableMap(values);
  }

  /** In the order of their first writes. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    made.forEach(write -> keys.add(write.key()));
    return keys;
  }

  /** All writes to the key once more, from another beginning. */
  Optional<Json> replayed(String key, Optional<Json> before) {
    Optional<Json> value = before;
    for (Write write : made) {
      if (write.key().equals(key)) {
        value = write.after(value);
      }
    }
    return value;
  }

  /** Whether what the key ends with depends on what it began with. */
  boolean onlyUpdated(String key) {
    return made.stream()
        .filter(write -> write.key().equals(key))
        .allMatch(Write.Update.class::isInstance);
  }

  Savepoint savepoint() {
    return new Savepoint(made.size(), Map.copyOf(values));
  }

  /** The keys whose writes are gone, in order. */
  List<String> backTo(Savepoint savepoint) {
    List<Write> gone = made.subList(savepoint.count(), made.size());
    List<String> keys = gone.stream().map(Write::key).distinct().toList();
    gone.clear();
    values.clear();
    values.putAll(savepoint.values());
    return keys;
  }

  record Savepoint(int count, Map<String, Optional<Json>> values) {}
}
