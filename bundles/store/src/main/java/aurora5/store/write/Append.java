package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Entries that are written together. What may be in conflict comes first, limits last; if that is
 * more than one entry, the append is guarded: what was written before the conflict has to be taken
 * back.
 *
 * @param others in their order, those that may be in conflict first
 * @param tidying instead of entries: the store's own piece of housekeeping
 */
record Append(
    List<EventRow> events,
    List<Entry> others,
    boolean guarded,
    Optional<Tidying> tidying,
    CompletableFuture<Appended> answer) {

  /**
   * A piece of what removed runs have left.
   *
   * @param settled content of which it has been decided what becomes of it; if there is none,
   *     events, claims or free space are taken away
   */
  record Tidying(List<String> settled) {}

  static Append tidying(List<String> settled) {
    return new Append(
        List.of(), List.of(), false, Optional.of(new Tidying(settled)), new CompletableFuture<>());
  }

  static Append of(List<Entry> entries) {
    List<EventRow> events = new ArrayList<>(1);
    List<Entry> others = new ArrayList<>(entries.size());
    List<Entry> limits = new ArrayList<>(0);
    int contested = 0;
    for (Entry entry : entries) {
      if (entry instanceof Entry.Event event) {
        events.add(EventRow.of(event));
      } else if (entry instanceof Entry.ContextLimit) {
        limits.add(entry);
      } else if (contested(entry)) {
        others.add(contested++, entry);
      } else {
        others.add(entry);
      }
    }
    others.addAll(limits);
    boolean guarded = events.size() + contested > 1 || !limits.isEmpty();
    return new Append(events, others, guarded, Optional.empty(), new CompletableFuture<>());
  }

  private static boolean contested(Entry entry) {
    return entry instanceof Entry.Claim
        || entry instanceof Entry.ContextChange change && change.expected().isPresent();
  }
}
