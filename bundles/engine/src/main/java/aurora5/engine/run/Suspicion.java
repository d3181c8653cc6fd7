package aurora5.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which step killed the process, as far as the runs it left open can tell. Immutable and
 * thread-safe.
 *
 * <p>Once there is a culprit, all others are forgiven the deaths they have seen: else a later one
 * would take them with it.
 *
 * <p>Suspected is what was at work at {@value #MOST_DEATHS} deaths and at the last one. Whoever of
 * them has seen more deaths than all others is the culprit. Are there several, they are held back
 * and let go a few at a time, the one begun last first: so the next death has fewer suspects, and
 * who only stood by goes on.
 *
 * @param culprits units that are given up, by run; one at most in all
 * @param held units that must not begin before they are let go, in the order of letting go
 */
public record Suspicion(Map<String, Set<String>> culprits, List<Suspect> held) {
  /** A step at work at so many deaths of a process may be their cause. */
  public static final int MOST_DEATHS = 3;

  public static final Suspicion NONE = new Suspicion(Map.of(), List.of());

  /** Within which a step that kills the process usually does so. */
  private static final Duration SPAN = Duration.ofSeconds(3);

  /** The span is doubled so often at most: 96 s. */
  private static final int MOST_DOUBLINGS = 5;

  /**
   * @param deaths how many it has seen, the last one counted
   * @param began when the attempt began that the last death ended
   */
  public record Suspect(String run, String unit, int deaths, @Nullable Instant began) {}

  /**
   * @param states of runs that the dead process had, as it left them
   */
  public static Suspicion of(Collection<RunState> states) {
    List<Suspect> suspects =
        states.stream()
            .flatMap(state -> state.live().stream().map(unit -> suspect(state, unit)))
            .filter(suspect -> suspect.deaths() >= MOST_DEATHS)
            .toList();
    int most = suspects.stream().mapToInt(Suspect::deaths).max().orElse(0);
    List<Suspect> worst = suspects.stream().filter(s -> s.deaths() == most).toList();
    if (worst.size() == 1) {
      return new Suspicion(Map.of(worst.get(0).run(), Set.of(worst.get(0).unit())), List.of());
    }
    var latestFirst =
        Comparator.comparing(
            Suspect::began, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    return new Suspicion(Map.of(), suspects.stream().sorted(latestFirst).toList());
  }

  private static Suspect suspect(RunState state, Unit unit) {
    boolean atWork = unit.phase == Phase.RUNNING || unit.phase == Phase.UNDOING;
    return new Suspect(state.id(), unit.id, atWork ? unit.deaths + 1 : 0, unit.at);
  }

  /** Whether the one is known that killed the processes. */
  public boolean solved() {
    return !culprits.isEmpty();
  }

  /** How this process takes that run over. */
  public Input.TakeOver takeOver(String run) {
    Set<String> back =
        held.stream()
            .filter(suspect -> suspect.run().equals(run))
            .map(Suspect::unit)
            .collect(Collectors.toUnmodifiableSet());
    return new Input.TakeOver(culprits.getOrDefault(run, Set.of()), back, solved());
  }

  /**
   * How long a group is watched before the next is let go: 3 s, and twice as long after each
   * further death. A busy machine takes its time to die, and all would be at work by then again.
   */
  public Duration watch() {
    int more = held.stream().mapToInt(Suspect::deaths).max().orElse(MOST_DEATHS) - MOST_DEATHS;
    return SPAN.multipliedBy(1L << Math.min(more, MOST_DOUBLINGS));
  }

  /** The held ones in groups, each to be let go a while after the one before: 1, 1, 2, 4, 8 … */
  public List<List<Suspect>> groups() {
    List<List<Suspect>> groups = new ArrayList<>();
    int from = 0;
    while (from < held.size()) {
      int size = Math.max(1, from);
      groups.add(held.subList(from, Math.min(held.size(), from + size)));
      from += size;
    }
    return groups;
  }
}
