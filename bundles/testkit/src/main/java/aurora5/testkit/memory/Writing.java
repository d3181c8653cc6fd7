package aurora5.testkit.memory;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.api.store.NoticeTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One append: first what does not fit, then the writing. Called with the data locked. */
record Writing(MemoryData data, Instant now) {
  Optional<Appended.Conflict> conflict(List<Entry> entries) {
    for (Entry entry : entries) {
      Optional<Appended.Conflict> conflict = conflict(entry);
      if (conflict.isPresent()) {
        return conflict;
      }
    }
    return Optional.empty();
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
    if (entry instanceof Entry.ContextChange change && change.expected().isPresent()) {
      long version = version(change);
      return version == change.expected().getAsLong()
          ? Optional.empty()
          : Optional.of(new Appended.Conflict(entry, Long.toString(version), ""));
    }
    return Optional.empty();
  }

  private long version(Entry.ContextChange change) {
    var value = data.contexts.getOrDefault(change.contextId(), Map.of()).get(change.key());
    return value == null ? 0 : value.version();
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
      } else {
        notice(entry);
      }
    }
    return events;
  }

  private void notice(Entry entry) {
    if (entry instanceof Entry.NoticeRow row) {
      long position = data.notices.size() + 1L;
      data.notices.add(new NoticeTable.Row(position, row.topic(), row.at(), row.body()));
    } else if (entry instanceof Entry.Cursor cursor) {
      data.cursors.put(cursor.name(), cursor.position());
    } else if (entry instanceof Entry.AlertRow row) {
      data.alerts.put(row.alert().key() + '#' + row.alert().number(), row.alert());
    }
  }

  private void change(Entry.ContextChange change) {
    var context = data.contexts.computeIfAbsent(change.contextId(), id -> new LinkedHashMap<>());
    var before = Optional.ofNullable(context.get(change.key())).map(ContextTable.Value::json);
    var history = data.history.computeIfAbsent(change.contextId(), id -> new ArrayList<>());
    long version = 1 + history.stream().filter(c -> c.key().equals(change.key())).count();
    Optional<Json> after = change.value();
    if (after.isPresent()) {
      context.put(change.key(), new ContextTable.Value(after.get(), version, change.at()));
    } else {
      context.remove(change.key());
    }
    history.add(
        new ContextTable.Change(
            change.key(), before, after, version, change.by(), change.step(), change.at()));
  }
}
