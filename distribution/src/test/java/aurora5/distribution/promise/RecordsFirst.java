package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A completion is on disk before anything that waits for it begins, and before the run ends. */
public final class RecordsFirst implements Promise {
  private static final Set<String> BEGINNINGS =
      Set.of("step-started", "waiting", "child-started", "fanned-out");

  @Override
  public String name() {
    return "P2";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    List<String> broken = new ArrayList<>();
    Course.all(evidence).forEach(course -> check(course, broken));
    return broken;
  }

  private static void check(Course course, List<String> broken) {
    Set<String> completed = new HashSet<>();
    for (JournalFact fact : course.facts()) {
      List<String> needed = needed(course, fact);
      if (!completed.containsAll(needed)) {
        broken.add(
            "%s of run %s before the end of %s is on disk"
                .formatted((fact.fact() + " " + fact.step()).strip(), course.run(), needed));
      }
      Course.add(fact, completed);
    }
  }

  private static List<String> needed(Course course, JournalFact fact) {
    if (fact.is("ended") && fact.status().equals("SUCCEEDED")) {
      return List.copyOf(course.shape().after().keySet());
    }
    return BEGINNINGS.contains(fact.fact())
        ? course.shape().after().getOrDefault(fact.planStep(), List.of())
        : List.of();
  }
}
