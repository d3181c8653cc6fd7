package aurora5.metrics;

import aurora5.api.run.RunStatus;
import aurora5.api.store.RunRow;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One workflow's figures. A cancelled run is neither success nor error. Not thread-safe. */
final class Figures {
  private static final int DURATIONS = 100;

  private final Deque<Long> durations = new ArrayDeque<>();
  private long success;
  private long error;
  private @Nullable Instant lastRun;

  void add(String status, long runs) {
    if (status.equals(RunStatus.SUCCEEDED.name())) {
      success += runs;
    } else if (status.equals(RunStatus.FAILED.name())
        || status.equals(RunStatus.TIMED_OUT.name())) {
      error += runs;
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
    var node = Documents.mapper().createObjectNode().put("success", success).put("error", error);
    durations.forEach(node.putArray("durations")::add);
    return node.put("lastRun", lastRun == null ? null : lastRun.toString());
  }
}
