package aurora5.store.write;

import aurora5.api.catalog.Plugin;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one commit brought to disk; worked out only when somebody asks. Immutable. */
public final class Commit {
  private final List<Append> batch;
  private final List<Appended> results;

  Commit(List<Append> batch, List<Appended> results) {
    this.batch = batch;
    this.results = results;
  }

  /** In the order of their positions. */
  public List<Journaled> events() {
    List<Journaled> events = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (results.get(i) instanceof Appended.Committed done) {
        add(batch.get(i).events(), done.position(), events);
      }
    }
    return events;
  }

  private static void add(List<EventRow> rows, long last, List<Journaled> events) {
    long position = last - rows.size();
    for (EventRow row : rows) {
      Entry.Event event = row.event();
      events.add(new Journaled(++position, event.runId(), event.seq(), event.at(), event.body()));
    }
  }

  /** Ids of contexts to which something happened. */
  public Set<String> contexts() {
    Set<String> contexts = new LinkedHashSet<>(0);
    for (int i = 0; i < batch.size(); i++) {
      if (results.get(i) instanceof Appended.Committed) {
        for (Entry entry : batch.get(i).others()) {
          if (entry instanceof Entry.ContextChange change) {
            contexts.add(change.contextId());
          } else if (entry instanceof Entry.ContextRollback rollback) {
            contexts.add(rollback.contextId());
          }
        }
      }
    }
    return contexts;
  }

  /** Rows of plugins, in the order in which they were written. */
  public List<Plugin> plugins() {
    List<Plugin> plugins = new ArrayList<>(0);
    for (int i = 0; i < batch.size(); i++) {
      if (results.get(i) instanceof Appended.Committed) {
        for (Entry entry : batch.get(i).others()) {
          if (entry instanceof Entry.PluginRow row) {
            plugins.add(row.plugin());
          }
        }
      }
    }
    return plugins;
  }
}
