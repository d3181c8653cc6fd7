package aurora5.context.draft;

import aurora5.api.Json;
import aurora5.api.context.Contexts;
import aurora5.api.step.SharedContext;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Value;
import aurora5.api.store.Entry;
import aurora5.context.life.ContextSize;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What one attempt of a step has written, until it is committed or forgotten. For one thread. */
public final class StepDraft implements Contexts.Draft, StepView.Guard {
  private final Author author;
  private final ContextTable table;
  private final ContextSize size;
  private final Rollbacks rollbacks;
  private final Clock clock;
  private final Writes writes = new Writes();
  private final Snapshot snapshot;
  private final StepView view;
  private long kept = -1;

  public StepDraft(Author author, Desk desk) {
    this.author = author;
    this.table = desk.table();
    this.size = desk.size();
    this.rollbacks = desk.rollbacks();
    this.clock = rollbacks.clock();
    snapshot = new Snapshot(table, author.contextId(), desk.uses());
    view = new StepView(snapshot, writes, author.codec(), this);
  }

  @Override
  public SharedContext view() {
    return view;
  }

  @Override
  public boolean changed() {
    return !writes.keys().isEmpty();
  }

  @Override
  public List<Entry> changes() {
    if (!changed()) {
      return List.of();
    }
    Map<String, Value> now = table.values(author.contextId());
    Instant at = clock.instant();
    Map<String, Optional<Json>> ends = new HashMap<>();
    List<Entry> changes = new ArrayList<>();
    for (String key : writes.keys()) {
      Optional<Json> end = end(key, now);
      ends.put(key, end);
      changes.add(change(key, end, Snapshot.version(now, key), at));
    }
    size.check(author.contextId(), size.kept(author.contextId()) + ContextSize.of(ends));
    if (ends.values().stream().anyMatch(Optional::isPresent)) {
      changes.add(size.limit(author.contextId()));
    }
    if (!author.kept().isZero()) {
      changes.add(new Entry.ContextUse(author.contextId(), at.plus(author.kept())));
    }
    return changes;
  }

  @Override
  public void check(Writes made) {
    if (kept < 0) {
      kept = size.kept(author.contextId());
    }
    size.check(author.contextId(), kept + made.bytes());
  }

  @Override
  public void takenBack(List<String> keys) {
    rollbacks.note(author, keys);
  }

  /** What the key ends with: as the step left it, or made again from what others left there. */
  private Optional<Json> end(String key, Map<String, Value> now) {
    if (Snapshot.version(now, key) == snapshot.version(key)) {
      return writes.at(key).orElseThrow();
    }
    return writes.replayed(key, Optional.ofNullable(now.get(key)).map(Value::json));
  }

  private Entry change(String key, Optional<Json> end, long version, Instant at) {
    return new Entry.ContextChange(
        author.contextId(),
        key,
        end,
        writes.onlyUpdated(key) ? OptionalLong.of(version) : OptionalLong.empty(),
        author.runId(),
        author.step(),
        at);
  }
}
