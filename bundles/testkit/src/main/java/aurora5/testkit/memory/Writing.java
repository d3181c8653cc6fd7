package aurora5.testkit.memory;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.api.store.NoticeTable;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One append: first what does not fit, then the writing. Called with the data locked. */
record Writing(MemoryData data, Instant now) {
  Optional<Appended.Conflict> conflict(List<Entry> entries) {
    Map<List<String>, Long> changed = new HashMap<>();
    for (Entry entry : entries) {
      Optional<Appended.Conflict> conflict =
          entry instanceof Entry.ContextChange change
              ? conflict(change, changed)
              : entry instanceof Entry.ContextLimit limit
                  ? conflict(limit, entries)
                  : conflict(entry);
      if (conflict.isPresent()) {
        return conflict;
      }
    }
    return Optional.empty();
  }

  /** What the same append changed before counts. */
  private Optional<Appended.Conflict> conflict(
      Entry.ContextChange change, Map<List<String>, Long> changed) {
    List<String> place = List.of(change.contextId(), change.key());
    long visible = changed.getOrDefault(place, visible(change));
    if (change.expected().isPresent() && change.expected().getAsLong() != visible) {
      return Optional.of(new Appended.Conflict(change, Long.toString(visible), ""));
    }
    changed.merge(place, changes(change) + 1, (before, first) -> before + 1);
    if (change.value().isEmpty()) {
      changed.put(place, 0L);
    }
    return Optional.empty();
  }

  /** As large as it is, and what all of the append adds. */
  private Optional<Appended.Conflict> conflict(Entry.ContextLimit limit, List<Entry> entries) {
    long bytes = data.bytes(limit.contextId());
    Set<String> keys = new HashSet<>(values(limit.contextId()).keySet());
    for (Entry entry : entries) {
      if (entry instanceof Entry.ContextChange change
          && change.contextId().equals(limit.contextId())) {
        boolean noticed = change.value().isPresent() || keys.contains(change.key());
        bytes += noticed ? MemoryData.bytes(change.key(), change.value()) : 0;
        change
            .value()
            .ifPresentOrElse(set -> keys.add(change.key()), () -> keys.remove(change.key()));
      } else if (entry instanceof Entry.ContextRollback rollback
          && rollback.contextId().equals(limit.contextId())) {
        bytes += MemoryData.bytes("", rollback(rollback, 0).after());
      }
    }
    return bytes > limit.maxBytes()
        ? Optional.of(new Appended.Conflict(limit, Long.toString(bytes), ""))
        : Optional.empty();
  }

  private Optional<Appended.Conflict> conflict(Entry entry) {
    if (entry instanceof Entry.Claim claim) {
      return Optional.ofNullable(data.claims.get(claim.key()))
          .filter(held -> held.expiresAt().isAfter(now))
          .map(held -> new Appended.Conflict(entry, held.runId(), held.fingerprint()));
    }
    if (entry instanceof Entry.Event event) {
      boolean taken =
          data.byRun.getOrDefault(event.runId(), List.of()).stream()
              .anyMatch(e -> e.seq() == event.seq());
      return taken
          ? Optional.of(new Appended.Conflict(entry, event.runId(), ""))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Map<String, ContextTable.Value> values(String contextId) {
    return data.contexts.getOrDefault(contextId, Map.of());
  }

  /** The version others see: that of an absent key is 0. */
  private long visible(Entry.ContextChange change) {
    var value = values(change.contextId()).get(change.key());
    return value == null ? 0 : value.version();
  }

  private long changes(Entry.ContextChange change) {
    return data.history.getOrDefault(change.contextId(), List.of()).stream()
        .filter(before -> before.key().equals(change.key()))
        .count();
  }

  List<Journaled> write(List<Entry> entries) {
    List<Journaled> events = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Event event) {
        long position = data.journal.size() + 1L;
        var journaled =
            new Journaled(position, event.runId(), event.seq(), event.at(), event.body());
        data.journal.add(journaled);
        data.byRun.computeIfAbsent(event.runId(), id -> new ArrayList<>()).add(journaled);
        events.add(journaled);
      } else if (entry instanceof Entry.Run run) {
        data.rows.put(run.row().id(), run.row());
      } else if (entry instanceof Entry.Claim claim) {
        data.claims.put(claim.key(), claim);
      } else if (entry instanceof Entry.ArtifactLink link) {
        data.artifacts
            .computeIfAbsent(link.runId(), id -> new LinkedHashMap<>())
            .put(link.name(), link);
      } else if (entry instanceof Entry.PluginRow row) {
        data.plugins.put(row.plugin().sha256(), row);
      } else if (entry instanceof Entry.ContextChange change) {
        change(change);
      } else if (entry instanceof Entry.ContextRollback rollback) {
        history(rollback.contextId()).add(rollback(rollback, ++data.contextPosition));
      } else if (entry instanceof Entry.ContextRemoval removal
          && data.idle(removal.contextId(), removal.unusedSince())) {
        data.contexts.remove(removal.contextId());
        data.history.remove(removal.contextId());
        data.used.remove(removal.contextId());
      } else if (entry instanceof Entry.ContextUse use
          && data.history.containsKey(use.contextId())) {
        data.used.merge(use.contextId(), use.at(), (a, b) -> a.isAfter(b) ? a : b);
      } else if (entry instanceof Entry.RunRemoval removal) {
        data.remove(removal);
      } else if (entry instanceof Entry.RunErasure erasure) {
        data.erase(erasure);
      } else {
        notice(entry);
      }
    }
    return events;
  }

  /** What rooms tell each other and other houses. */
  private void notice(Entry entry) {
    if (entry instanceof Entry.NoticeRow row) {
      long position = data.notices.size() + 1L;
      data.notices.add(new NoticeTable.Row(position, row.topic(), row.at(), row.body()));
    } else if (entry instanceof Entry.Cursor cursor) {
      data.cursors.put(cursor.name(), cursor.position());
    } else if (entry instanceof Entry.AlertRow row) {
      data.alerts.put(row.alert().key() + '#' + row.alert().number(), row.alert());
    } else if (entry instanceof Entry.DeliveryRow row) {
      data.put(row.delivery());
    }
  }

  /** A key that is not there cannot be deleted: then nothing has happened. */
  private void change(Entry.ContextChange change) {
    if (change.value().isEmpty() && !values(change.contextId()).containsKey(change.key())) {
      return;
    }
    var context = data.contexts.computeIfAbsent(change.contextId(), id -> new LinkedHashMap<>());
    var before = Optional.ofNullable(context.get(change.key())).map(ContextTable.Value::json);
    var history = history(change.contextId());
    long version = 1 + changes(change);
    Optional<Json> after = change.value();
    if (after.isPresent()) {
      context.put(change.key(), new ContextTable.Value(after.get(), version, change.at()));
    } else {
      context.remove(change.key());
    }
    history.add(
        new ContextTable.Change(
            ++data.contextPosition,
            change.key(),
            before,
            after,
            version,
            change.by(),
            change.step(),
            change.at()));
  }

  private List<ContextTable.Change> history(String contextId) {
    return data.history.computeIfAbsent(contextId, id -> new ArrayList<>());
  }

  private static ContextTable.Change rollback(Entry.ContextRollback rollback, long position) {
    ArrayNode keys = JsonNodeFactory.instance.arrayNode();
    rollback.keys().forEach(keys::add);
    return new ContextTable.Change(
        position,
        "",
        Optional.empty(),
        Optional.of(Documents.json(keys)),
        0,
        rollback.by(),
        rollback.step(),
        rollback.at());
  }
}
