package aurora5.distribution.promise;

import aurora5.distribution.evidence.AlertRow;
import aurora5.distribution.evidence.JournalFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The incidents that follow from how runs ended: the first failure of a kind opens one, a success
 * of the workflow ends all of the workflow. Not thread-safe.
 */
final class Incidents {
  private final Map<String, AlertRow> open = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<AlertRow> all = new ArrayList<>();

  static List<AlertRow> of(List<JournalFact> facts) {
    Map<String, JournalFact> runs = new HashMap<>();
    var incidents = new Incidents();
    for (JournalFact fact : facts) {
      if (fact.is("accepted")) {
        runs.put(fact.run(), fact);
      } else if (fact.is("ended") && runs.containsKey(fact.run())) {
        incidents.end(runs.get(fact.run()), fact);
      }
    }
    incidents.all.addAll(incidents.open.values());
    return incidents.all;
  }

  static String prefix(String workflow) {
    return "run." + workflow + ".";
  }

  private void end(JournalFact accepted, JournalFact end) {
    String prefix = prefix(accepted.workflow());
    if (end.status().equals("SUCCEEDED")) {
      for (String key : List.copyOf(open.keySet())) {
        if (key.startsWith(prefix)) {
          AlertRow over = open.remove(key);
          all.add(new AlertRow(key, over.number(), over.count(), true));
        }
      }
    } else if (!end.status().equals("CANCELLED") && accepted.parent().isEmpty()) {
      String key = prefix + end.error().replaceAll("(\\[\\d+])?/", ".");
      AlertRow known = open.get(key);
      int number = known == null ? numbers.merge(key, 1, Integer::sum) : known.number();
      int count = known == null ? 1 : known.count() + 1;
      open.put(key, new AlertRow(key, number, count, false));
    }
  }
}
