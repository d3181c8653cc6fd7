package aurora5.engine.step;

import aurora5.api.context.Contexts;
import aurora5.api.step.ContextException;
import aurora5.api.step.SharedContext;
import aurora5.api.store.Entry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The shared state that an attempt has looked at: its run's, and its workflow's. For one thread.
 */
final class Drafts {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Assignment task;
  private final Contexts contexts;
  private final Map<String, Contexts.Draft> drafts = new LinkedHashMap<>(0);

  Drafts(Assignment task, Contexts contexts) {
    this.task = task;
    this.contexts = contexts;
  }

  SharedContext context() {
    return draft(task.contextId(), Duration.ZERO);
  }

  SharedContext memory(String name, Duration kept) {
    if (!NAME.matcher(name).matches()) {
      throw new ContextException("a memory's name is 1 to 100 of A-Z a-z 0-9 . _ -");
    }
    if (kept.isNegative() || kept.isZero() || kept.compareTo(LONGEST) > 0) {
      throw new ContextException("a memory is kept 1 ns to 366 days, not " + kept);
    }
    return draft("memory." + task.planned().version().id() + "." + name, kept);
  }

  /** What they are to be changed to, made from their values of this moment. */
  List<Entry> changes() {
    return drafts.values().stream()
        .filter(Contexts.Draft::changed)
        .flatMap(draft -> draft.changes().stream())
        .toList();
  }

  private SharedContext draft(String id, Duration kept) {
    return drafts
        .computeIfAbsent(
            id,
            contextId ->
                contexts.draft(
                    contextId,
                    task.run().id(),
                    task.unit(),
                    task.planned().version().codec(),
                    kept))
        .view();
  }
}
