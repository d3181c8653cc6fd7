package aurora5.context.draft;

import aurora5.api.Json;
import aurora5.context.life.ContextSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The writes that a step has made so far, in order, and what they amount to. For one thread. What a
 * write costs does not depend on how many there were before.
 */
final class Writes {
  private final List<Made> made = new ArrayList<>();
  private final Map<String, List<Write>> byKey = new LinkedHashMap<>();
  private final Map<String, Optional<Json>> values = new HashMap<>();
  private long bytes;

  /**
   * @param left what the step had left at the key before, if it had touched it
   */
  private record Made(Write write, Optional<Optional<Json>> left) {}

  /** Applies a write to what the key holds now. */
  void add(Write write, Optional<Json> before) {
    Optional<Json> after = write.after(before);
    made.add(new Made(write, at(write.key())));
    byKey.computeIfAbsent(write.key(), key -> new ArrayList<>(1)).add(write);
    leave(write.key(), Optional.of(after));
  }

  /** What the step itself left at the key; empty if it did not touch it. */
  Optional<Optional<Json>> at(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Of the keys it touched and of what it has left there. */
  long bytes() {
    return bytes;
  }

  /** In the order of their first writes. */
  Set<String> keys() {
    return Collections.unmodifiableSet(byKey.keySet());
  }

  /** All writes to the key once more, from another beginning. */
  Optional<Json> replayed(String key, Optional<Json> before) {
    Optional<Json> value = before;
    for (Write write : byKey.getOrDefault(key, List.of())) {
      value = write.after(value);
    }
    return value;
  }

  /** Whether what the key ends with depends on what it began with. */
  boolean onlyUpdated(String key) {
    return byKey.getOrDefault(key, List.of()).stream().allMatch(Write.Update.class::isInstance);
  }

  Savepoint savepoint() {
    return new Savepoint(made.size());
  }

  /** The keys whose writes are gone, in order. */
  List<String> backTo(Savepoint savepoint) {
    List<Made> gone = made.subList(savepoint.count(), made.size());
    List<String> keys = gone.stream().map(each -> each.write().key()).distinct().toList();
    for (int last = gone.size() - 1; last >= 0; last--) {
      takeBack(gone.get(last));
    }
    gone.clear();
    return keys;
  }

  private void takeBack(Made last) {
    String key = last.write().key();
    List<Write> writes = byKey.get(key);
    writes.remove(writes.size() - 1);
    if (writes.isEmpty()) {
      byKey.remove(key);
    }
    leave(key, last.left());
  }

  /** Nothing, if the step is not to have touched it. */
  private void leave(String key, Optional<Optional<Json>> value) {
    at(key).ifPresent(before -> bytes -= ContextSize.of(key, before));
    value.ifPresentOrElse(
        after -> {
          values.put(key, after);
          bytes += ContextSize.of(key, after);
        },
        () -> values.remove(key));
  }

  record Savepoint(int count) {}
}
