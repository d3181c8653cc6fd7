package aurora5.context;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One context in memory, and a journal that writes to it. */
public final class TestTable implements ContextTable, Journal {
  public int reads;
  public long others; // bytes that somebody else wrote after everybody checked
  public final List<Entry> appended = new ArrayList<>();
  public final List<String> idle = new ArrayList<>();
  private final Map<String, Value> values = new HashMap<>();
  private long bytes;
  private long count;

  public void put(String key, String json) {
    put(key, json, Instant.EPOCH);
  }

  private void put(String key, String json, Instant at) {
    values.put(key, new Value(new Json(json), version(key) + 1, at));
    bytes += (key + json).getBytes(StandardCharsets.UTF_8).length;
    count++;
  }

  private long version(String key) {
    return values.containsKey(key) ? values.get(key).version() : 0;
  }

  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.ContextLimit limit && bytes + others > limit.maxBytes()) {
        String holder = Long.toString(bytes + others);
        return CompletableFuture.completedFuture(new Appended.Conflict(limit, holder, ""));
      }
    }
    for (Entry entry : entries) {
      if (entry instanceof Entry.ContextChange change) {
        OptionalLong expected = change.expected();
        if (expected.isPresent() && expected.getAsLong() != version(change.key())) {
          String holder = Long.toString(version(change.key()));
          return CompletableFuture.completedFuture(new Appended.Conflict(change, holder, ""));
        }
        change
            .value()
            .ifPresentOrElse(
                json -> put(change.key(), json.text(), change.at()),
                () -> values.remove(change.key()));
      } else if (entry instanceof Entry.ContextRemoval removal) {
        idle.remove(removal.contextId());
      }
    }
    appended.addAll(entries);
    return CompletableFuture.completedFuture(new Appended.Committed(0));
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
  public List<Change> changesAfter(String contextId, long position, int limit) {
    return List.of();
  }

  @Override
  public List<String> ids(int limit) {
    return List.of("c1");
  }

  @Override
  public Optional<Summary> summary(String contextId) {
    List<String> keys = values.keySet().stream().sorted().toList();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Summary(
                contextId, keys, count, bytes, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, count));
  }

  @Override
  public List<String> idle(Instant since, int limit) {
    return idle.stream().limit(limit).toList();
  }

  @Override
  public AutoCloseable watch(Consumer<String> watcher) {
    return () -> {};
  }

  @Override
  public List<Journaled> events(String runId, long afterSeq, int limit) {
    return List.of();
  }

  @Override
  public List<Journaled> eventsAfter(long position, int limit) {
    return List.of();
  }

  @Override
  public long position() {
    return 0;
  }

  @Override
  public AutoCloseable observe(Consumer<Journaled> observer) {
    return () -> {};
  }
}
