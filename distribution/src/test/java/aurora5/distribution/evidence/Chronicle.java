package aurora5.distribution.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * What clients wrote down of their requests before and after, and of starts and kills, in order. A
 * line is a word and its columns, with tabs between; a line without a tab is a run that was
 * accepted.
 *
 * @param asked wishes sent, repeated ones included
 * @param unanswered requests of which nobody knows what became of them
 * @param answered runs whose event was taken
 * @param killed where each kill hit
 * @param readyMillis from each start to its readiness, of those that came so far
 * @param readyLimit 0 if there is none
 */
public record Chronicle(
    String seed,
    int asked,
    int unanswered,
    List<Told> told,
    List<String> answered,
    List<String> killed,
    List<Integer> readyMillis,
    int readyLimit) {

  static Chronicle of(List<String> lines) {
    var reading = new Reading();
    lines.forEach(line -> reading.take(line.split("\t")));
    return new Chronicle(
        reading.seed,
        reading.asked,
        reading.unanswered,
        reading.told,
        reading.answered,
        reading.killed,
        reading.ready,
        reading.limit);
  }

  private static final class Reading {
    private final List<Told> told = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();
    private final List<String> killed = new ArrayList<>();
    private final List<Integer> ready = new ArrayList<>();
    private String seed = "none";
    private int asked;
    private int unanswered;
    private int limit;

    void take(String[] columns) {
      if (columns.length == 1) {
        told.add(new Told("", false, 202, columns[0]));
        return;
      }
      switch (columns[0]) {
        case "seed" -> seed = columns[1];
        case "limit" -> limit = Integer.parseInt(columns[1]);
        case "ready" -> ready.add(Integer.parseInt(columns[1]));
        case "killed" -> killed.add(columns[1]);
        case "ask" -> asked++;
        case "unanswered" -> unanswered++;
        case "told", "told-changed" -> told.add(told(columns));
        case "answered" -> answered.add(columns[1]);
        default -> throw new IllegalArgumentException("not a line of a chronicle: " + columns[0]);
      }
    }

    private static Told told(String[] columns) {
      String run = columns.length > 3 ? columns[3] : "";
      boolean changed = columns[0].equals("told-changed");
      return new Told(columns[1], changed, Integer.parseInt(columns[2]), run);
    }
  }
}
