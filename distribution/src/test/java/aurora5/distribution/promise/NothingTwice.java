package aurora5.distribution.promise;

import aurora5.distribution.evidence.Attempts;
import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import aurora5.distribution.evidence.WitnessLine;
import aurora5.distribution.evidence.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A step whose completion is on disk is never begun again, and none is begun behind its back. */
public final class NothingTwice implements Promise {
  @Override
  public String name() {
    return "P2";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    List<String> again = inJournal(evidence.database().facts());
    again.addAll(inWitness(evidence));
    return again;
  }

  /** Work that the journal starts after the journal itself has completed it. */
  private static List<String> inJournal(List<JournalFact> facts) {
    Set<Work> completed = new HashSet<>();
    List<String> again = new ArrayList<>();
    for (JournalFact fact : facts) {
      fact.starts().filter(completed::contains).ifPresent(work -> again.add("journal: " + work));
      fact.completes().ifPresent(completed::add);
    }
    return again;
  }

  /** Work begun after the end of the attempt that the journal completed, or unknown to it. */
  private static List<String> inWitness(Evidence evidence) {
    Attempts attempts = Attempts.of(evidence.database().facts());
    Map<Work, Integer> begun = new HashMap<>();
    Set<Work> over = new HashSet<>();
    List<String> again = new ArrayList<>();
    for (WitnessLine line : evidence.witness()) {
      Work work = line.work();
      if (line.begin()) {
        if (over.contains(work)) {
          again.add("witness: " + work + ", attempt " + line.attempt());
        } else if (begun.merge(work, 1, Integer::sum) > attempts.started(work)) {
          again.add("witness: " + work + " was begun more often than the journal knows");
        }
      } else if (line.end() && attempts.completed(work, line.attempt())) {
        over.add(work);
      }
    }
    return again;
  }

  /** Work begun again because nobody knew how it had ended: the price of a kill, no fault. */
  public static int repeatsInFlight(Evidence evidence) {
    Map<Work, Integer> more = new HashMap<>();
    for (WitnessLine line : evidence.witness()) {
      if (line.begin()) {
        more.merge(line.work(), 1, Integer::sum);
      } else if (line.phase().equals("threw")) {
        more.merge(line.work(), -1, Integer::sum);
      }
    }
    return more.values().stream().mapToInt(begun -> Math.max(0, begun - 1)).sum();
  }
}
