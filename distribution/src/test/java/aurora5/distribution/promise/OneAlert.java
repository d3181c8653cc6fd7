package aurora5.distribution.promise;

import aurora5.distribution.evidence.AlertRow;
import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.NoticeRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every incident is one alert that counts each of its failures once, and is told once: the console
 * may say again what it said at the moment of a kill, and nothing else.
 */
public final class OneAlert implements Promise {
  @Override
  public String name() {
    return "P8";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    List<String> broken = new ArrayList<>(incidents(evidence));
    broken.addAll(notices(evidence));
    broken.addAll(told(evidence));
    return broken;
  }

  /** The alerts of the known workflows against what follows from the journal. */
  private static List<String> incidents(Evidence evidence) {
    Set<AlertRow> expected = known(Incidents.of(evidence.database().facts()));
    Set<AlertRow> found = known(evidence.database().alerts());
    List<String> wrong = new ArrayList<>();
    expected.stream().filter(each -> !found.contains(each)).forEach(e -> wrong.add("missing " + e));
    found.stream().filter(each -> !expected.contains(each)).forEach(e -> wrong.add("wrong " + e));
    return wrong;
  }

  /**
   * One row a key: what ends and begins before anybody was told of it is counted as the same
   * incident, and when that is the journal does not say.
   */
  private static Set<AlertRow> known(List<AlertRow> alerts) {
    Map<String, AlertRow> sums = new TreeMap<>();
    alerts.stream()
        .filter(alert -> alert.key().startsWith("run."))
        .filter(alert -> Plans.of(alert.key().split("\\.")[1]).isPresent())
        .map(alert -> new AlertRow(alert.key(), 1, alert.count(), alert.closed()))
        .forEach(alert -> sums.merge(alert.key(), alert, OneAlert::sum));
    return new HashSet<>(sums.values());
  }

  private static AlertRow sum(AlertRow one, AlertRow other) {
    return new AlertRow(one.key(), 1, one.count() + other.count(), one.closed() && other.closed());
  }

  /** Nothing is to be told twice, and the first incident of its kind is to be told. */
  private static List<String> notices(Evidence evidence) {
    Set<String> seen = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (NoticeRow notice : evidence.database().notices()) {
      if (!seen.add(notice.name())) {
        wrong.add("to be told twice: " + notice.name());
      }
    }
    for (AlertRow alert : evidence.database().alerts()) {
      if (alert.number() == 1 && !seen.contains("RAISED " + alert.name())) {
        wrong.add("never to be told: " + alert.name());
      }
    }
    return wrong;
  }

  private static List<String> told(Evidence evidence) {
    Map<String, Integer> lines = lines(evidence);
    Map<String, Integer> notices = new TreeMap<>();
    evidence.database().notices().forEach(n -> notices.merge(said(n), 1, Integer::sum));
    List<String> wrong = new ArrayList<>();
    notices.forEach(
        (what, count) -> {
          if (lines.getOrDefault(what, 0) < count) {
            wrong.add(
                "told %d of %d times: %s".formatted(lines.getOrDefault(what, 0), count, what));
          }
        });
    int again = toldAgain(evidence);
    if (again > evidence.chronicle().killed().size()) {
      wrong.add("told again " + again + " times, more often than there were kills");
    }
    return wrong;
  }

  /** Lines more than there were notices. */
  public static int toldAgain(Evidence evidence) {
    int lines = lines(evidence).values().stream().mapToInt(count -> count).sum();
    return Math.max(0, lines - evidence.database().notices().size());
  }

  private static Map<String, Integer> lines(Evidence evidence) {
    Map<String, Integer> lines = new TreeMap<>();
    for (String line : evidence.alerts()) {
      String kind = line.contains("[RECOVERED]") ? "RECOVERED " : "RAISED ";
      lines.merge(kind + line.substring(line.lastIndexOf('|') + 1).strip(), 1, Integer::sum);
    }
    return lines;
  }

  private static String said(NoticeRow notice) {
    return notice.kind() + " " + notice.key();
  }
}
