package aurora5.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/** The runs, to be read. Thread-safe. */
@ProviderType
public interface RunTable {
  Optional<RunRow> run(String id);

  /** Newest first. */
  List<RunRow> runs(Filter filter);

  /** Every open run, oldest first: what the engine starts from. */
  List<RunRow> open();

  /** How many runs are open, by the name of their status; those that none has are left out. */
  default Map<String, Long> openByStatus() {
    return open().stream().collect(Collectors.groupingBy(RunRow::status, Collectors.counting()));
  }

  /** What open runs are pinned to. */
  Set<Pin> pins();

  /** A claim that has not expired. */
  Optional<Entry.Claim> claim(String key, Instant now);

  record Pin(String plugin, String workflow) {}

  /**
   * @param text part of id, workflow, label, user or error
   * @param before id of the last run of the page before
   * @param limit 1 to 1,000
   */
  record Filter(
      Optional<String> workflow,
      Optional<String> status,
      Optional<String> text,
      Optional<Instant> since,
      Optional<String> before,
      int limit) {}
}
