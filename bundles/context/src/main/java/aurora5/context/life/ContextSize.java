package aurora5.context.life;

import aurora5.api.Json;
import aurora5.api.step.ContextException;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Summary;
import aurora5.api.store.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps contexts from growing without end. Thread-safe. As the history keeps every value, a change
 * adds its own size and gives nothing back.
 */
public final class ContextSize {
  private final ContextTable table;
  private final Supplier<ContextSettings> settings;

  public ContextSize(ContextTable table, Supplier<ContextSettings> settings) {
    this.table = table;
    this.settings = settings;
  }

  /** Bytes of what is on disk. */
  public long kept(String contextId) {
    return table.summary(contextId).map(Summary::bytes).orElse(0L);
  }

  public static long of(String key, Optional<Json> value) {
    return bytes(key) + value.map(json -> bytes(json.text())).orElse(0L);
  }

  public static long of(Map<String, Optional<Json>> changes) {
    return changes.entrySet().stream().mapToLong(each -> of(each.getKey(), each.getValue())).sum();
  }

  /** What the writer is to see to: others may have written since anybody checked. */
  public Entry limit(String contextId) {
    return new Entry.ContextLimit(contextId, settings.get().maxSize());
  }

  /**
   * @throws ContextException if that is too large
   */
  public void check(String contextId, long bytes) {
    long limit = settings.get().maxSize();
    if (bytes > limit) {
      throw new ContextException(
          "context '"
              + contextId
              + "' would have "
              + bytes
              + " bytes with its history, more than "
              + limit
              + "; keep large things as artifacts, or raise ORCHESTRATOR_CONTEXT_MAX_SIZE");
    }
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
