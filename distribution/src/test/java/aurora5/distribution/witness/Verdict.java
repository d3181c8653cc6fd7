package aurora5.distribution.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which promises the evidence shows to be broken, each with where. Immutable. */
record Verdict(
    List<String> lost, List<String> begunAgain, List<String> keysChanged, List<String> notEnded) {
  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "TIMED_OUT");

  static Verdict of(Evidence evidence) {
    List<String> begunAgain = new ArrayList<>(begunAgainInJournal(evidence.facts()));
    begunAgain.addAll(begunAgainInWitness(evidence));
    return new Verdict(
        lost(evidence), begunAgain, keysChanged(evidence.witness()), notEnded(evidence));
  }

  boolean clean() {
    return lost.isEmpty() && begunAgain.isEmpty() && keysChanged.isEmpty() && notEnded.isEmpty();
  }

  private static List<String> lost(Evidence evidence) {
    Set<String> known = new HashSet<>();
    for (JournalFact fact : evidence.facts()) {
      if (fact.fact().equals("accepted") && evidence.statuses().containsKey(fact.run())) {
        known.add(fact.run());
      }
    }
    return evidence.accepted().stream().filter(run -> !known.contains(run)).toList();
  }

  private static List<String> notEnded(Evidence evidence) {
    return evidence.statuses().entrySet().stream()
        .filter(run -> !ENDED.contains(run.getValue()))
        .map(run -> run.getKey() + " is " + run.getValue())
        .toList();
  }

  /** Work that the journal starts after the journal itself has completed it. */
  private static List<String> begunAgainInJournal(List<JournalFact> facts) {
    Set<Work> completed = new HashSet<>();
    List<String> again = new ArrayList<>();
    for (JournalFact fact : facts) {
      fact.starts().filter(completed::contains).ifPresent(work -> again.add("journal: " + work));
      fact.completes().ifPresent(completed::add);
    }
    return again;
  }

  /** Work begun after the end of the attempt that the journal completed, or unknown to it. */
  private static List<String> begunAgainInWitness(Evidence evidence) {
    Attempts attempts = Attempts.of(evidence.facts());
    Map<Work, Integer> begun = new HashMap<>();
    Set<Work> over = new HashSet<>();
    List<String> again = new ArrayList<>();
    for (WitnessLine line : evidence.witness()) {
      Work work = line.work();
      if (!line.begin()) {
        if (attempts.completed(work, line.attempt())) {
          over.add(work);
        }
      } else if (over.contains(work)) {
        again.add("witness: " + work + ", attempt " + line.attempt());
      } else if (begun.merge(work, 1, Integer::sum) > attempts.started(work)) {
        again.add("witness: " + work + " was begun more often than the journal knows");
      }
    }
    return again;
  }

  private static List<String> keysChanged(List<WitnessLine> witness) {
    Map<Work, String> keys = new HashMap<>();
    Map<String, Work> owners = new HashMap<>();
    List<String> changed = new ArrayList<>();
    for (WitnessLine line : witness) {
      String key = keys.computeIfAbsent(line.work(), work -> line.key());
      Work owner = owners.computeIfAbsent(line.key(), k -> line.work());
      if (!key.equals(line.key())) {
        changed.add(line.work() + ": " + key + " became " + line.key());
      } else if (!owner.equals(line.work())) {
        changed.add(line.key() + " belongs to " + owner + " and to " + line.work());
      }
    }
    return changed;
  }
}
