package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import java.util.List;

/** It is ready soon after a crash, whatever was open. */
public final class ReadySoon implements Promise {
  @Override
  public String name() {
    return "P10";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    int limit = evidence.chronicle().readyLimit();
    int slow = percentile(evidence, 99);
    return limit > 0 && slow > limit
        ? List.of("ready after " + slow + " ms in one of a hundred starts, not " + limit)
        : List.of();
  }

  public static int percentile(Evidence evidence, int percent) {
    List<Integer> sorted = evidence.chronicle().readyMillis().stream().sorted().toList();
    if (sorted.isEmpty()) {
      return 0;
    }
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(0, rank - 1));
  }
}
