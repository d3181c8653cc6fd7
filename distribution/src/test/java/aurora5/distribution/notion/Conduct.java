package aurora5.distribution.notion;

import aurora5.testkit.notion.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How Aurora behaved towards Notion, by the calls that came in. Immutable.
 *
 * @param most calls within any 60 s
 * @param limited calls that were told to be too many
 * @param early calls that came before Notion wanted to be called again
 */
record Conduct(int calls, double perSecond, int most, int limited, int early) {
  /** What is on its way when Notion says no cannot be called back. */
  private static final Duration ON_ITS_WAY = Duration.ofMillis(250);

  /** Clocks of two threads that look one after the other. */
  private static final Duration BLUR = Duration.ofMillis(50);

  /**
   * @param limit how long Notion wanted to be left alone whenever there were too many calls
   */
  static Conduct of(List<Received> received, Duration limit) {
    List<Received> calls = received.stream().sorted(Comparator.comparing(Received::at)).toList();
    Duration whole = Duration.between(calls.get(0).at(), calls.get(calls.size() - 1).at());
    int most = 0;
    int first = 0;
    int limited = 0;
    int early = 0;
    Instant told = Instant.MIN;
    for (int n = 0; n < calls.size(); n++) {
      Instant at = calls.get(n).at();
      while (!calls.get(first).at().plusSeconds(60).isAfter(at)) {
        first++;
      }
      most = Math.max(most, n - first + 1);
      if (told.isAfter(Instant.MIN)
          && at.isAfter(told.plus(ON_ITS_WAY))
          && at.isBefore(told.plus(limit).minus(BLUR))) {
        early++;
      }
      if (calls.get(n).status() == 429) {
        limited++;
        told = at;
      }
    }
    return new Conduct(
        calls.size(),
        calls.size() / Math.max(1.0, whole.toMillis() / 1_000.0),
        most,
        limited,
        early);
  }
}
