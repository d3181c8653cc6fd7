package aurora5.distribution.witness;

import aurora5.distribution.evidence.Chronicle;
import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import aurora5.distribution.evidence.Told;
import aurora5.distribution.promise.AcceptedEnds;
import aurora5.distribution.promise.CountersAddUp;
import aurora5.distribution.promise.NothingTwice;
import aurora5.distribution.promise.OneAlert;
import aurora5.distribution.promise.OneRunPerKey;
import aurora5.distribution.promise.OneVersion;
import aurora5.distribution.promise.PlanKept;
import aurora5.distribution.promise.Promise;
import aurora5.distribution.promise.ReadySoon;
import aurora5.distribution.promise.RecordsFirst;
import aurora5.distribution.promise.SameKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says whether a history of kills and restarts kept Aurora's promises. A program of its own that
 * shares no class with Aurora: it compares what clients were told, what the steps wrote down
 * themselves, what stands in the journal, and what was printed.
 */
public final class WitnessChecker {
  private static final int SHOWN = 20;
  private static final List<Promise> PROMISES =
      List.of(
          new AcceptedEnds(),
          new NothingTwice(),
          new RecordsFirst(),
          new SameKey(),
          new OneVersion(),
          new OneRunPerKey(),
          new CountersAddUp(),
          new OneAlert(),
          new ReadySoon(),
          new PlanKept());

  private WitnessChecker() {}

  /** Arguments: the witness file, the clients' chronicle, the database, a folder of outputs. */
  public static void main(String[] args) throws IOException, SQLException {
    Evidence evidence =
        Evidence.read(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    Map<String, Integer> broken = new TreeMap<>();
    for (Promise promise : PROMISES) {
      List<String> where = promise.broken(evidence);
      broken.merge(promise.name(), where.size(), Integer::sum);
      where.stream()
          .limit(SHOWN)
          .forEach(each -> System.out.println("broken " + promise.name() + ": " + each));
      if (where.size() > SHOWN) {
        System.out.printf("broken %s: and %d more%n", promise.name(), where.size() - SHOWN);
      }
    }
    figures(evidence, broken);
    System.exit(broken.values().stream().allMatch(count -> count == 0) ? 0 : 1);
  }

  private static void figures(Evidence evidence, Map<String, Integer> broken) {
    var chronicle = evidence.chronicle();
    Map<String, Integer> kills = new TreeMap<>();
    chronicle.killed().forEach(where -> kills.merge(where, 1, Integer::sum));
    System.out.printf(
        "evidence: asked=%d told=%d unanswered=%d witness_lines=%d facts=%d starts=%d%n",
        chronicle.asked(),
        chronicle.told().size(),
        chronicle.unanswered(),
        evidence.witness().size(),
        evidence.database().facts().size(),
        chronicle.readyMillis().size());
    System.out.println("answers:" + columns(answers(chronicle)));
    System.out.println("kills:" + columns(kills));
    System.out.println("ends:" + columns(ends(evidence)));
    System.out.printf(
        "alerts: incidents=%d notices=%d lines=%d told_again=%d%n",
        evidence.database().alerts().size(),
        evidence.database().notices().size(),
        evidence.alerts().size(),
        OneAlert.toldAgain(evidence));
    System.out.println("broken:" + columns(broken));
    System.out.printf(
        "chaos: seed=%s kills=%d runs=%d lost=%d redone=%d duplicates=%d repeats_in_flight=%d"
            + " ready_p50_ms=%d ready_p99_ms=%d%n",
        chronicle.seed(),
        chronicle.killed().size(),
        evidence.database().statuses().size(),
        AcceptedEnds.lost(evidence).size(),
        broken.get("P2"),
        broken.get("P6"),
        NothingTwice.repeatsInFlight(evidence),
        ReadySoon.percentile(evidence, 50),
        ReadySoon.percentile(evidence, 99));
  }

  private static Map<String, Integer> answers(Chronicle chronicle) {
    Map<String, Integer> answers = new TreeMap<>();
    for (Told told : chronicle.told()) {
      answers.merge(Integer.toString(told.status()), 1, Integer::sum);
    }
    return answers;
  }

  private static Map<String, Integer> ends(Evidence evidence) {
    Map<String, Integer> ends = new TreeMap<>();
    for (JournalFact fact : evidence.database().facts()) {
      if (fact.is("ended")) {
        ends.merge(fact.error().isEmpty() ? fact.status() : fact.error(), 1, Integer::sum);
      }
    }
    return ends;
  }

  private static String columns(Map<String, Integer> figures) {
    var line = new StringBuilder();
    figures.forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
    return line.toString();
  }
}
