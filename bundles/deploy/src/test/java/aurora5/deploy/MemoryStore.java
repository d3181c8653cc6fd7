package aurora5.deploy;

import aurora5.api.catalog.Plugin;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Plugin rows and pins in memory; as many appends as wished fail first. */
final class MemoryStore implements Journal, PluginTable, RunTable {
  final Map<String, Plugin> rows = new ConcurrentHashMap<>();
  final Set<Pin> pins = ConcurrentHashMap.newKeySet();
  final AtomicInteger failures = new AtomicInteger();

  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return CompletableFuture.failedFuture(new IllegalStateException("disk full"));
    }
    for (Entry entry : entries) {
      Plugin plugin = ((Entry.PluginRow) entry).plugin();
      rows.put(plugin.sha256(), plugin);
    }
    return CompletableFuture.completedFuture(new Appended.Committed(0));
  }

  @Override
  public List<Plugin> plugins() {
    return rows.values().stream().sorted(Comparator.comparingLong(Plugin::drop)).toList();
  }

  @Override
  public Set<Pin> pins() {
    return Set.copyOf(pins);
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

  @Override
  public Optional<RunRow> run(String id) {
    return Optional.empty();
  }

  @Override
  public List<RunRow> runs(Filter filter) {
    return List.of();
  }

  @Override
  public List<RunRow> open() {
    return List.of();
  }

  @Override
  public Optional<Entry.Claim> claim(String key, Instant now) {
    return Optional.empty();
  }
}
