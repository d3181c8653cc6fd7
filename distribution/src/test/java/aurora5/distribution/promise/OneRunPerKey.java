package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import aurora5.distribution.evidence.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same key and body is the same run, the same key and another body is refused. */
public final class OneRunPerKey implements Promise {
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 500;

  @Override
  public String name() {
    return "P6";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    List<String> broken = new ArrayList<>();
    Map<String, String> runs = new HashMap<>();
    for (Told told : evidence.chronicle().told()) {
      if (told.changed() && told.status() != CONFLICT && told.status() < UNAVAILABLE) {
        broken.add(told.key() + " with another body: " + told.status());
      } else if (told.accepted() && !told.key().isEmpty()) {
        String first = runs.putIfAbsent(told.key(), told.run());
        if (first != null && !first.equals(told.run())) {
          broken.add(told.key() + " is run " + first + " and run " + told.run());
        }
      }
    }
    broken.addAll(twice(evidence.database().facts()));
    return broken;
  }

  /** Wishes, and calls of parents, that became two runs, whoever was told of them. */
  private static List<String> twice(List<JournalFact> facts) {
    Map<String, String> runs = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (JournalFact fact : facts) {
      if (fact.is("accepted") && Plans.of(fact.workflow()).isPresent()) {
        String wish =
            fact.parent().isEmpty() ? "wish " + fact.number() : "the call by " + fact.parent();
        String first = runs.putIfAbsent(wish, fact.run());
        if (first != null) {
          twice.add(wish + " is run " + first + " and run " + fact.run());
        }
      }
    }
    return twice;
  }
}
