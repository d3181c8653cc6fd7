package aurora5.testkit.memory;

import aurora5.api.Json;
import aurora5.api.alert.Alert;
import aurora5.api.deliver.Delivery;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What a store in memory holds. It outlives the "processes" that open it. Guarded by itself. */
public final class MemoryData {
  private static final int DELIVERIES_KEPT = 10_000;

  final List<Journaled> journal = new ArrayList<>();
  final Map<String, List<Journaled>> byRun = new HashMap<>();
  final TreeMap<String, RunRow> rows = new TreeMap<>();
  final Map<String, Entry.Claim> claims = new HashMap<>();
  final Map<String, Map<String, ContextTable.Value>> contexts = new LinkedHashMap<>();
  final Map<String, List<ContextTable.Change>> history = new HashMap<>();
  final Map<String, Map<String, Entry.ArtifactLink>> artifacts = new HashMap<>();
  final Map<String, Entry.PluginRow> plugins = new LinkedHashMap<>();
  final List<NoticeTable.Row> notices = new ArrayList<>();
  final Map<String, Long> cursors = new HashMap<>();
  final Map<String, Alert> alerts = new LinkedHashMap<>();
  final Map<List<String>, Numbered> deliveries = new LinkedHashMap<>();
  final Map<String, byte[]> files = new ConcurrentHashMap<>();
  final Map<String, Instant> used = new HashMap<>();
  long contextPosition;
  private long deliveryNumber;

  /**
   * A delivery.
   *
   * @param n how many had been there when it came
   */
  record Numbered(long n, Delivery row) {}

  /** Replaces what there was; of what is done only the newest is kept. */
  void put(Delivery row) {
    var place = List.of(row.channel(), row.key());
    Numbered before = deliveries.get(place);
    long n = before == null ? ++deliveryNumber : before.n();
    deliveries.put(place, new Numbered(n, row));
    if (row.state() == Delivery.State.DONE) {
      deliveries
          .values()
          .removeIf(
              old ->
                  old.n() <= deliveryNumber - DELIVERIES_KEPT
                      && old.row().state() == Delivery.State.DONE);
    }
  }

  /** Whether the run ended before that moment and no open run has called it. */
  boolean removable(RunRow row, Instant moment) {
    boolean called = row.parent().map(rows::get).filter(RunRow::open).isPresent();
    return !row.open() && !called && row.endedAt().orElse(row.queuedAt()).isBefore(moment);
  }

  /** What has been told of it stays in the journal of all runs. */
  void remove(Entry.RunRemoval removal) {
    RunRow row = rows.get(removal.runId());
    if (row != null && removable(row, removal.endedBefore())) {
      rows.remove(row.id());
      byRun.remove(row.id());
      artifacts.remove(row.id());
    }
  }

  /** In the run and in the journal of all runs. */
  void erase(Entry.RunErasure erasure) {
    byRun.getOrDefault(erasure.runId(), List.of()).replaceAll(event -> erased(event, erasure));
    journal.replaceAll(
        event -> event.runId().equals(erasure.runId()) ? erased(event, erasure) : event);
    artifacts.remove(erasure.runId());
  }

  private static Journaled erased(Journaled event, Entry.RunErasure erasure) {
    Json body = erasure.bodies().getOrDefault(event.seq(), event.body());
    return new Journaled(event.position(), event.runId(), event.seq(), event.at(), body);
  }

  /** Whether nobody has used the context since then. */
  boolean idle(String contextId, Instant since) {
    RunRow run = rows.get(contextId);
    boolean runs =
        run != null && (run.open() || !run.endedAt().orElse(run.queuedAt()).isBefore(since));
    return !runs && used(contextId).isBefore(since);
  }

  /** The position of its last change. */
  long changed(String contextId) {
    List<ContextTable.Change> all = history.get(contextId);
    return all.get(all.size() - 1).position();
  }

  /** When it was last changed or looked at. */
  Instant used(String contextId) {
    Instant last = used.getOrDefault(contextId, Instant.MIN);
    for (ContextTable.Change change : history.getOrDefault(contextId, List.of())) {
      last = change.at().isAfter(last) ? change.at() : last;
    }
    return last;
  }

  /** Of all keys and values, with those of the history. */
  long bytes(String contextId) {
    return history.getOrDefault(contextId, List.of()).stream()
        .mapToLong(change -> bytes(change.key(), change.after()))
        .sum();
  }

  static long bytes(String key, Optional<Json> value) {
    return key.getBytes(StandardCharsets.UTF_8).length
        + value.map(json -> json.text().getBytes(StandardCharsets.UTF_8).length).orElse(0);
  }
}
