package aurora5.engine.journal;

import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.StoreException;
import aurora5.engine.fact.Fact;
import aurora5.engine.fact.FactCodec;
import aurora5.engine.run.DamagedEnd;
import aurora5.engine.run.RunState;
import java.util.List;

/**
 * The journal as runs see it: their facts, and the states these make. Immutable and thread-safe.
 *
 * @param journal where the facts are kept
 * @param facts how they are written there
 */
public record RunJournal(Journal journal, FactCodec facts) {
  private static final int PAGE = 10_000;

  /**
   * A run's state; an empty one, with sequence number 0, if there is no such run.
   *
   * @throws StoreException if its journal is damaged and the run has not been ended for that
   */
  public RunState state(String runId) {
    try {
      return whole(runId);
    } catch (StoreException damage) {
      if (damage.kind() != StoreException.Kind.DAMAGED) {
        throw damage;
      }
      return ended(runId, damage);
    }
  }

  private RunState whole(String runId) {
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
  public RunState readable(String runId) {
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

  private RunState ended(String runId, StoreException damage) {
    Journaled last = journal.events(runId, lastSeq(runId) - 1, 1).get(0);
    List<Fact> end = facts.read(last.body());
    if (end.stream().noneMatch(DamagedEnd::is)) {
      throw damage;
    }
    RunState state = readable(runId);
    apply(state, last, end);
    return state;
  }

  /** The number of the run's last event, readable or not. */
  public long lastSeq(String runId) {
    return journal.lastSeq(runId);
  }
}
