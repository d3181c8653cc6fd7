package aurora5.metrics;

import aurora5.api.store.Ending;
import aurora5.api.store.RunRow;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One workflow's figures. A cancelled run is not counted. Not thread-safe. */
final class Figures {
  private static final int DURATIONS = 100;

  private final Deque<Long> durations = new ArrayDeque<>();
  private long success;
  private long error;
  private long refused;
  private @Nullable Instant lastRun;

  void add(Ending ending, long runs) {
    switch (ending) {
      case SUCCEEDED -> success += runs;
      case FAILED -> error += runs;
      case REFUSED -> refused += runs;
      case CANCELLED -> {}
    }
  }

  void took(RunRow row) {
    lastRun = row.endedAt().orElse(row.queuedAt());
    durations.addLast(Tally.took(row).toMillis());
    if (durations.size() > DURATIONS) {
      durations.removeFirst();
    }
  }

  ObjectNode document() {
    var node = Documents.mapper().createObjectNode();
    node.put("success", success).put("error", error).put("refused", refused);
    durations.forEach(node.putArray("durations")::add);
    return node.put("lastRun", lastRun == null ? null : lastRun.toString());
  }
}
