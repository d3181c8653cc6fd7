package aurora5.testkit.memory;

import aurora5.api.store.EndedRuns;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTallies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ended runs of a store in memory, to be removed or counted. Thread-safe. */
public record MemoryEnded(MemoryData data) implements EndedRuns, RunTallies {
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

  @Override
  public List<Tally> tallies(Optional<Instant> since) {
    synchronized (data) {
      var groups =
          data.rows.values().stream()
              .filter(row -> row.ending().isPresent())
              .filter(row -> since.map(from -> !end(row).isBefore(from)).orElse(true))
              .collect(Collectors.groupingBy(row -> List.of(row.workflow(), row.ending().get())));
      return groups.values().stream().map(MemoryEnded::tally).toList();
    }
  }

  private static Tally tally(List<RunRow> group) {
    Duration took =
        group.stream()
            .map(row -> Duration.between(row.startedAt().orElse(end(row)), end(row)))
            .reduce(Duration.ZERO, Duration::plus);
    Instant last = group.stream().map(MemoryEnded::end).max(Instant::compareTo).orElseThrow();
    RunRow any = group.get(0);
    return new Tally(any.workflow(), any.ending().orElseThrow(), group.size(), took, last);
  }

  private static Instant end(RunRow row) {
    return row.endedAt().orElseThrow();
  }
}
