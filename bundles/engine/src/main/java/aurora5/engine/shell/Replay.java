package aurora5.engine.shell;

import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.StoreException;
import aurora5.engine.fact.Fact;
import aurora5.engine.fact.FactCodec;
import aurora5.engine.run.DamagedEnd;
import aurora5.engine.run.RunState;
import java.util.List;

/** Makes a run's state of what the journal has of it. */
final class Replay {
  private static final int PAGE = 10_000;

  private Replay() {}

  /**
   * An empty state, with sequence number 0, if there is no such run.
   *
   * @throws StoreException if its journal is damaged and the run has not been ended for that
   */
  static RunState of(String runId, Journal journal, FactCodec facts) {
    try {
      return whole(runId, journal, facts);
    } catch (StoreException damage) {
      if (damage.kind() != StoreException.Kind.DAMAGED) {
        throw damage;
      }
      return ended(runId, journal, facts, damage);
    }
  }

  private static RunState whole(String runId, Journal journal, FactCodec facts) {
    var state = new RunState(runId);
    List<Journaled> page = journal.events(runId, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(event -> apply(state, event, facts.read(event.body())));
      page = page.size() < PAGE ? List.of() : journal.events(runId, state.seq(), PAGE);
    }
    return state;
  }

  private static void apply(RunState state, Journaled event, List<Fact> facts) {
    state.apply(event.seq(), event.at(), facts);
  }

  /** What can be read up to the first damage. */
  static RunState readable(String runId, Journal journal, FactCodec facts) {
    var state = new RunState(runId);
    try {
      List<Journaled> next = journal.events(runId, 0, 1);
      while (!next.isEmpty()) {
        apply(state, next.get(0), facts.read(next.get(0).body()));
        next = journal.events(runId, state.seq(), 1);
      }
    } catch (StoreException damage) {
      if (damage.kind() != StoreException.Kind.DAMAGED) {
        throw damage;
      }
    }
    return state;
  }

  private static RunState ended(
      String runId, Journal journal, FactCodec facts, StoreException damage) {
    Journaled last = journal.events(runId, journal.lastSeq(runId) - 1, 1).get(0);
    List<Fact> end = facts.read(last.body());
    if (end.stream().noneMatch(DamagedEnd::is)) {
      throw damage;
    }
    RunState state = readable(runId, journal, facts);
    apply(state, last, end);
    return state;
  }
}
