package aurora5.context;

import aurora5.api.context.Contexts.Wish;
import aurora5.api.context.Contexts.Written;
import aurora5.api.store.Appended;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.context.draft.Snapshot;
import aurora5.context.life.ContextSize;
import aurora5.context.life.Keys;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Writes to contexts from outside a run, each a commit of its own. Thread-safe. */
record OutsideWrites(ContextTable table, ContextSize size, Journal journal, Clock clock) {
  CompletionStage<Written> write(Wish wish) {
    String id = wish.contextId();
    String key = Keys.checked(wish.key());
    if (wish.value().isPresent()) {
      size.check(id, size.kept(id) + ContextSize.of(key, wish.value()));
    }
    var change =
        new Entry.ContextChange(
            id, key, wish.value(), wish.expected(), wish.by(), "", clock.instant());
    List<Entry> entries =
        wish.value().isPresent() ? List.of(change, size.limit(id)) : List.of(change);
    return journal.append(entries).thenApply(appended -> written(appended, id, key));
  }

  private Written written(Appended appended, String id, String key) {
    if (appended instanceof Appended.Conflict no && no.entry() instanceof Entry.ContextLimit) {
      size.check(id, Long.parseLong(no.holder()));
    }
    return new Written(appended instanceof Appended.Committed, version(id, key));
  }

  private long version(String id, String key) {
    return Snapshot.version(table.values(id), key);
  }
}
