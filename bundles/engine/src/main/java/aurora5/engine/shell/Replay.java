package aurora5.engine.shell;

import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.engine.fact.FactCodec;
import aurora5.engine.run.RunState;
import java.util.List;

/** Makes a run's state of what the journal has of it. */
final class Replay {
  private static final int PAGE = 10_000;

  private Replay() {}

  /** An empty state, with sequence number 0, if there is no such run. */
  static RunState of(String runId, Journal journal, FactCodec facts) {
    var state = new RunState(runId);
    List<Journaled> page = journal.events(runId, 0, PAGE);
    while (!page.isEmpty()) {
      apply(state, page, facts);
      page = page.size() < PAGE ? List.of() : journal.events(runId, state.seq(), PAGE);
    }
    return state;
  }

  private static void apply(RunState state, List<Journaled> events, FactCodec facts) {
    for (Journaled event : events) {
      state.apply(event.seq(), event.at(), facts.read(event.body()));
    }
  }
}
