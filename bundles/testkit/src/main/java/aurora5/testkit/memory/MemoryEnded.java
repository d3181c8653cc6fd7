package aurora5.testkit.memory;

import aurora5.api.store.EndedRuns;
import aurora5.api.store.RunRow;
import java.time.Instant;
import java.util.List;

/** The runs of a store in memory that may be removed. Thread-safe. */
public record MemoryEnded(MemoryData data) implements EndedRuns {
  @Override
  public List<String> workflows() {
    synchronized (data) {
      return data.rows.values().stream().map(RunRow::workflow).distinct().sorted().toList();
    }
  }

  @Override
  public List<String> endedBefore(String workflow, Instant moment, String after, int limit) {
    synchronized (data) {
      return data.rows.tailMap(after, false).values().stream()
          .filter(row -> row.workflow().equals(workflow) && data.removable(row, moment))
          .limit(limit)
          .map(RunRow::id)
          .toList();
    }
  }
}
