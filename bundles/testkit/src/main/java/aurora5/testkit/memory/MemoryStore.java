package aurora5.testkit.memory;

import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.store.Appended;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One process' view of a store in memory, with the same answers as the one on disk. Thread-safe.
 * After {@link #die} nothing it is given reaches the data, as if the process had been killed.
 */
public final class MemoryStore
    implements Journal, RunTable, ContextTable, ArtifactTable, ArtifactFiles {
  private static final System.Logger LOG = System.getLogger(MemoryStore.class.getName());

  private final MemoryData data;
  private final Clock clock;
  private final List<Consumer<Journaled>> observers = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
  private final Set<String> read = new LinkedHashSet<>();
  private volatile boolean dead;

  public MemoryStore(MemoryData data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /** Runs whose events this process has read, in the order of the first time. */
  public Set<String> runsRead() {
    synchronized (data) {
      return new LinkedHashSet<>(read);
    }
  }

  public void die() {
    synchronized (data) {
      dead = true;
    }
  }

  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    List<Journaled> written;
    long position;
    synchronized (data) {
      if (dead) {
        return new CompletableFuture<>();
      }
      var writing = new Writing(data, clock.instant());
      Optional<Appended.Conflict> conflict = writing.conflict(entries);
      if (conflict.isPresent()) {
        return CompletableFuture.completedFuture(conflict.get());
      }
      written = writing.write(entries);
      position = written.isEmpty() ? 0 : written.get(written.size() - 1).position();
    }
    written.forEach(event -> observers.forEach(observer -> tell(observer, event)));
    entries.stream()
        .filter(Entry.ContextChange.class::isInstance)
        .map(entry -> ((Entry.ContextChange) entry).contextId())
        .distinct()
        .forEach(id -> watchers.forEach(watcher -> tell(watcher, id)));
    return CompletableFuture.completedFuture(new Appended.Committed(position));
  }

  /** Whoever throws keeps nobody else from hearing of it. */
  private static <T> void tell(Consumer<T> listener, T news) {
    try {
      listener.accept(news);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "somebody who watches the store has thrown", e);
    }
  }

  @Override
  public List<Journaled> events(String runId, long afterSeq, int limit) {
    synchronized (data) {
      read.add(runId);
      return data.byRun.getOrDefault(runId, List.of()).stream()
          .filter(event -> event.seq() > afterSeq)
          .limit(limit)
          .toList();
    }
  }

  @Override
  public List<Journaled> eventsAfter(long position, int limit) {
    synchronized (data) {
      return data.journal.stream().skip(position).limit(limit).toList();
    }
  }

  @Override
  public long position() {
    synchronized (data) {
      return data.journal.size();
    }
  }

  @Override
  public AutoCloseable observe(Consumer<Journaled> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  @Override
  public Optional<RunRow> run(String id) {
    synchronized (data) {
      return Optional.ofNullable(data.rows.get(id));
    }
  }

  @Override
  public List<RunRow> runs(Filter filter) {
    synchronized (data) {
      return data.rows.descendingMap().values().stream()
          .filter(row -> filter.workflow().map(row.workflow()::equals).orElse(true))
          .filter(row -> filter.status().map(row.status()::equals).orElse(true))
          .filter(row -> filter.since().map(t -> !row.queuedAt().isBefore(t)).orElse(true))
          .filter(row -> filter.before().map(id -> row.id().compareTo(id) < 0).orElse(true))
          .filter(row -> filter.text().map(text -> matches(row, text)).orElse(true))
          .limit(filter.limit())
          .toList();
    }
  }

  private static boolean matches(RunRow row, String text) {
    return (row.id()
            + '\n'
            + row.workflow()
            + '\n'
            + row.label().orElse("")
            + '\n'
            + row.userId().orElse("")
            + '\n'
            + row.error().orElse(""))
        .toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public List<RunRow> open() {
    synchronized (data) {
      return data.rows.values().stream().filter(RunRow::open).toList();
    }
  }

  @Override
  public Set<Pin> pins() {
    synchronized (data) {
      return data.rows.values().stream()
          .filter(RunRow::open)
          .map(row -> new Pin(row.plugin(), row.workflow()))
          .collect(Collectors.toSet());
    }
  }

  @Override
  public Optional<Entry.Claim> claim(String key, Instant now) {
    synchronized (data) {
      return Optional.ofNullable(data.claims.get(key))
          .filter(claim -> claim.expiresAt().isAfter(now));
    }
  }

  @Override
  public Map<String, Value> values(String contextId) {
    synchronized (data) {
      return Map.copyOf(data.contexts.getOrDefault(contextId, Map.of()));
    }
  }

  @Override
  public List<Change> history(String contextId, int limit) {
    synchronized (data) {
      var history = data.history.getOrDefault(contextId, List.of());
      return List.copyOf(history.subList(Math.max(0, history.size() - limit), history.size()));
    }
  }

  @Override
  public List<String> ids(int limit) {
    synchronized (data) {
      return data.contexts.keySet().stream()
          .filter(id -> !data.contexts.get(id).isEmpty())
          .sorted(Comparator.comparingLong(data::changed).reversed())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public List<Change> changesAfter(String contextId, long after, int limit) {
    synchronized (data) {
      return data.history.getOrDefault(contextId, List.of()).stream()
          .filter(change -> change.position() > after)
          .limit(limit)
          .toList();
    }
  }

  @Override
  public Optional<Summary> summary(String contextId) {
    synchronized (data) {
      var history = data.history.getOrDefault(contextId, List.of());
      var keys = data.contexts.getOrDefault(contextId, Map.of()).keySet();
      return history.isEmpty()
          ? Optional.empty()
          : Optional.of(summary(contextId, keys.stream().sorted().toList(), history));
    }
  }

  private Summary summary(String id, List<String> keys, List<Change> history) {
    long bytes = data.bytes(id);
    Change last = history.get(history.size() - 1);
    return new Summary(
        id,
        keys,
        history.size(),
        bytes,
        history.get(0).at(),
        last.at(),
        data.used(id),
        last.position());
  }

  @Override
  public List<String> idle(Instant since, int limit) {
    synchronized (data) {
      return data.history.keySet().stream()
          .filter(id -> data.idle(id, since))
          .sorted()
          .limit(limit)
          .toList();
    }
  }

  @Override
  public AutoCloseable watch(Consumer<String> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public Optional<Entry.ArtifactLink> artifact(String runId, String name) {
    synchronized (data) {
      return Optional.ofNullable(data.artifacts.getOrDefault(runId, Map.of()).get(name));
    }
  }

  @Override
  public List<Entry.ArtifactLink> artifacts(String runId) {
    synchronized (data) {
      return data.artifacts.getOrDefault(runId, Map.of()).values().stream()
          .sorted(Comparator.comparing(Entry.ArtifactLink::name))
          .toList();
    }
  }

  @Override
  public String keep(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String sha256 = HexFormat.of().formatHex(hash);
      data.files.put(sha256, content.clone());
      return sha256;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public Optional<InputStream> open(String sha256) {
    return Optional.ofNullable(data.files.get(sha256)).map(ByteArrayInputStream::new);
  }
}
