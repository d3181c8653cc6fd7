package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run of a known plan, with its facts in order. */
record Course(JournalFact accepted, Shape shape, List<JournalFact> facts) {

  static List<Course> all(Evidence evidence) {
    Map<String, Course> courses = new LinkedHashMap<>();
    for (JournalFact fact : evidence.database().facts()) {
      if (fact.is("accepted")) {
        Plans.of(fact.workflow())
            .ifPresent(
                shape -> courses.put(fact.run(), new Course(fact, shape, new ArrayList<>())));
      } else if (courses.containsKey(fact.run())) {
        courses.get(fact.run()).facts().add(fact);
      }
    }
    return List.copyOf(courses.values());
  }

  String run() {
    return accepted.run();
  }

  List<JournalFact> facts(String kind) {
    return facts.stream().filter(fact -> fact.is(kind)).toList();
  }

  /** Adds the step of the plan that this fact completes, or leaves out. */
  static void add(JournalFact fact, Set<String> completed) {
    boolean over = fact.is("step-succeeded") && !fact.ofItem();
    if (over || fact.is("fanned-in") || fact.is("step-skipped")) {
      completed.add(fact.step());
    }
  }

  /** Whether one of its steps was in flight at three deaths of the process: that ends a run. */
  boolean poisoned() {
    Map<String, Integer> starts = new HashMap<>();
    facts("step-started").forEach(fact -> starts.merge(fact.step(), 1, Integer::sum));
    return facts("ended").stream()
        .map(JournalFact::error)
        .filter(error -> error.endsWith("/KILLED_THE_PROCESS"))
        .anyMatch(error -> starts.getOrDefault(error.substring(0, error.indexOf('/')), 0) >= 3);
  }
}
