package aurora5.context;

import aurora5.api.Json;
import aurora5.api.step.ContextException;
import aurora5.api.store.ContextTable.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps contexts from growing without end. Thread-safe. */
final class ContextSize {
  private final Supplier<ContextSettings> settings;

  ContextSize(Supplier<ContextSettings> settings) {
    this.settings = settings;
  }

  /**
   * @throws ContextException if the context would be too large after these changes
   */
  void check(String contextId, Map<String, Value> now, Map<String, Optional<Json>> changes) {
    long bytes = 0;
    for (var entry : now.entrySet()) {
      if (!changes.containsKey(entry.getKey())) {
        bytes += size(entry.getKey()) + size(entry.getValue().json().text());
      }
    }
    for (var entry : changes.entrySet()) {
      bytes += entry.getValue().map(v -> size(entry.getKey()) + size(v.text())).orElse(0L);
    }
    long limit = settings.get().maxSize();
    if (bytes > limit) {
      throw new ContextException(
          "context '"
              + contextId
              + "' would have "
              + bytes
              + " bytes, more than "
              + limit
              + "; keep large things as artifacts, or raise ORCHESTRATOR_CONTEXT_MAX_SIZE");
    }
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
