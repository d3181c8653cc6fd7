package aurora5.context.draft;

import aurora5.api.Json;
import aurora5.api.catalog.Codec;
import aurora5.api.catalog.CodecException;
import aurora5.api.step.ContextException;
import aurora5.api.step.SharedContext;
import aurora5.context.life.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a step sees: a snapshot with its own writes on top. For the step's thread only. */
final class StepView implements SharedContext {
  private final Snapshot snapshot;
  private final Writes writes;
  private final Codec codec;
  private final Guard guard;

  StepView(Snapshot snapshot, Writes writes, Codec codec, Guard guard) {
    this.snapshot = snapshot;
    this.writes = writes;
    this.codec = codec;
    this.guard = guard;
  }

  /** Who is asked, and told, of what a step does. */
  interface Guard {
    /**
     * @throws ContextException if the step's writes are too much for the context
     */
    void check(Writes writes);

    void takenBack(List<String> keys);
  }

  @Override
  public <T> Optional<T> get(String key, Class<T> type) {
    return value(Keys.checked(key)).map(json -> read(key, type, json));
  }

  @Override
  public boolean has(String key) {
    return value(Keys.checked(key)).isPresent();
  }

  @Override
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>(snapshot.values().keySet());
    for (String key : writes.keys()) {
      if (value(key).isPresent()) {
        keys.add(key);
      } else {
        keys.remove(key);
      }
    }
    return keys;
  }

  @Override
  public Map<String, Json> all() {
    Map<String, Json> all = new TreeMap<>();
    keys().forEach(key -> value(key).ifPresent(json -> all.put(key, json)));
    return all;
  }

  @Override
  public void set(String key, Object value) {
    put(new Write.Replace(Keys.checked(key), Optional.of(json(key, value))));
  }

  @Override
  public void delete(String key) {
    put(new Write.Replace(Keys.checked(key), Optional.empty()));
  }

  @Override
  public <T> void update(String key, Class<T> type, T initial, UnaryOperator<T> change) {
    put(
        new Write.Update(
            Keys.checked(key),
            before -> {
              T from = before.map(json -> read(key, type, json)).orElse(initial);
              return Optional.of(json(key, change.apply(from)));
            }));
  }

  @Override
  public <T> T transaction(Function<SharedContext, T> body) {
    Writes.Savepoint before = writes.savepoint();
    boolean done = false;
    try {
      T result = body.apply(this);
      done = true;
      return result;
    } finally {
      if (!done) {
        takeBack(before);
      }
    }
  }

  private void takeBack(Writes.Savepoint before) {
    List<String> keys = writes.backTo(before);
    if (!keys.isEmpty()) {
      guard.takenBack(keys);
    }
  }

  private void put(Write write) {
    snapshot.take();
    Writes.Savepoint before = writes.savepoint();
    writes.add(write, value(write.key()));
    try {
      guard.check(writes);
    } catch (ContextException e) {
      writes.backTo(before);
      throw e;
    }
  }

  private Optional<Json> value(String key) {
    return writes.at(key).orElseGet(() -> snapshot.value(key));
  }

  private Json json(String key, @Nullable Object value) {
    if (value == null) {
      throw new ContextException("context key '" + key + "': null is no value; use delete");
    }
    try {
      return codec.write(value);
    } catch (CodecException e) {
      throw new ContextException(
          "context key '" + key + "': " + value.getClass().getName() + " cannot be kept", e);
    }
  }

  private <T> T read(String key, Class<T> type, Json json) {
    try {
      return codec.read(type, json);
    } catch (CodecException e) {
      throw new ContextException(
          "context key '" + key + "' holds no " + type.getName() + ": " + e.getMessage(), e);
    }
  }
}
