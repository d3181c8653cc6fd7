package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import aurora5.distribution.evidence.WitnessLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A run ends on the plugin version it began on unless an operator moves it. */
public final class OneVersion implements Promise {
  @Override
  public String name() {
    return "P4";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    Set<String> moved =
        evidence.database().facts().stream()
            .filter(fact -> fact.is("moved"))
            .map(JournalFact::run)
            .collect(Collectors.toSet());
    Map<String, String> versions = new HashMap<>();
    List<String> changed = new ArrayList<>();
    for (WitnessLine line : evidence.witness()) {
      String first = versions.putIfAbsent(line.run(), line.version());
      if (first != null && !first.equals(line.version()) && !moved.contains(line.run())) {
        changed.add(line.work() + " on " + line.version() + ", its run began on " + first);
      }
    }
    return changed;
  }
}
