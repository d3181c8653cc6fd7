package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import aurora5.distribution.evidence.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a client was told is accepted is on disk, and every run on disk ends. */
public final class AcceptedEnds implements Promise {
  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "TIMED_OUT");

  @Override
  public String name() {
    return "P1";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    List<String> broken = new ArrayList<>();
    lost(evidence).forEach(run -> broken.add("lost: " + run));
    events(evidence).forEach(run -> broken.add("event lost: " + run));
    notEnded(evidence).forEach(run -> broken.add("not ended: " + run));
    return broken;
  }

  /** Runs that were accepted and are nowhere. */
  public static Set<String> lost(Evidence evidence) {
    Set<String> known = runsWith(evidence, "accepted");
    known.retainAll(evidence.database().statuses().keySet());
    Set<String> lost = new LinkedHashSet<>();
    evidence.chronicle().told().stream()
        .filter(told -> told.accepted() && !told.changed())
        .map(Told::run)
        .filter(run -> !known.contains(run))
        .forEach(lost::add);
    return lost;
  }

  private static List<String> events(Evidence evidence) {
    Set<String> received = runsWith(evidence, "event-received");
    return evidence.chronicle().answered().stream().filter(run -> !received.contains(run)).toList();
  }

  private static Set<String> runsWith(Evidence evidence, String fact) {
    Set<String> runs = new HashSet<>();
    evidence.database().facts().stream()
        .filter(each -> each.is(fact))
        .map(JournalFact::run)
        .forEach(runs::add);
    return runs;
  }

  private static List<String> notEnded(Evidence evidence) {
    return evidence.database().statuses().entrySet().stream()
        .filter(run -> !ENDED.contains(run.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .map(run -> run.getKey() + " is " + run.getValue())
        .toList();
  }
}
