package aurora5.distribution.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often the journal says that work was started, and which attempt of it was completed. */
public record Attempts(Map<Work, Integer> starts, Map<Work, Integer> completed) {
  public static Attempts of(List<JournalFact> facts) {
    Map<Work, Integer> starts = new HashMap<>();
    Map<Work, Integer> latest = new HashMap<>();
    Map<Work, Integer> completed = new HashMap<>();
    for (JournalFact fact : facts) {
      fact.starts()
          .ifPresent(
              work -> {
                int count = starts.merge(work, 1, Integer::sum);
                latest.put(work, fact.attempt() > 0 ? fact.attempt() : count);
              });
      fact.completes().ifPresent(work -> completed.put(work, latest.getOrDefault(work, 0)));
    }
    return new Attempts(starts, completed);
  }

  public int started(Work work) {
    return starts.getOrDefault(work, 0);
  }

  public boolean completed(Work work, int attempt) {
    return completed.getOrDefault(work, -1) == attempt;
  }
}
