package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import aurora5.distribution.evidence.WitnessLine;
import aurora5.distribution.evidence.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The changes a step makes to the context are there exactly if its completion is: every step of the
 * known plans counts itself, so the counter of a run is the number of its completed steps.
 */
public final class CountersAddUp implements Promise {
  @Override
  public String name() {
    return "P7";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    Set<Work> counting =
        evidence.witness().stream().map(WitnessLine::work).collect(Collectors.toSet());
    Map<String, Integer> expected = new HashMap<>();
    Set<String> runs = new TreeSet<>();
    for (JournalFact fact : evidence.database().facts()) {
      if (fact.is("accepted") && Plans.of(fact.workflow()).isPresent()) {
        runs.add(fact.run());
      } else if (fact.is("step-succeeded")
          && fact.completes().filter(counting::contains).isPresent()) {
        expected.merge(fact.run(), 1, Integer::sum);
      }
    }
    List<String> wrong = new ArrayList<>();
    for (String run : runs) {
      int steps = expected.getOrDefault(run, 0);
      int counted = evidence.database().counters().getOrDefault(run, 0);
      if (steps != counted) {
        wrong.add("run " + run + " counted " + counted + " of " + steps + " steps");
      }
    }
    return wrong;
  }
}
