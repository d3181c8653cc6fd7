package aurora5.plugin.miracle.memory;

import aurora5.plugin.miracle.v2.Energy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest results of one person, oldest first. Immutable. Whether a result may be added is asked
 * here, so that it is asked again when another run was quicker.
 */
public record Ledger(List<Fresh> results) {
  static final Ledger EMPTY = new Ledger(List.of());
  public static final int PER_DAY = 3;

  /** Three days of 24 hours and a bit, and three before them. */
  private static final int KEPT = 4 * PER_DAY;

  public Ledger {
    results = List.copyOf(results);
  }

  Ledger with(Fresh fresh, ZoneId zone) {
    if (earlier(fresh.request(), fresh.at()).isPresent() || count(fresh.at(), zone) >= PER_DAY) {
      return this;
    }
    var longer = new ArrayList<>(results);
    longer.add(fresh);
    return new Ledger(longer.subList(Math.max(0, longer.size() - KEPT), longer.size()));
  }

  Optional<Fresh> of(String runId) {
    return results.stream().filter(fresh -> fresh.runId().equals(runId)).findFirst();
  }

  Optional<Fresh> earlier(String request, Instant now) {
    return results.stream().filter(fresh -> fresh.answers(request, now)).findFirst();
  }

  /** Of the day on which that time is. */
  int count(Instant now, ZoneId zone) {
    var day = now.atZone(zone).toLocalDate();
    return (int)
        results.stream().filter(f -> f.at().atZone(zone).toLocalDate().equals(day)).count();
  }

  /** Of that result and the two before it. */
  List<Energy> energies(Fresh fresh) {
    int end = results.indexOf(fresh) + 1;
    return results.subList(Math.max(0, end - 3), end).stream().map(Fresh::energy).toList();
  }
}
