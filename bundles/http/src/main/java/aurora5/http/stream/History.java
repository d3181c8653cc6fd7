package aurora5.http.stream;

import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.util.List;

/** The events that a reader wants. Immutable and thread-safe. */
public sealed interface History {
  int BATCH = 100;

  boolean wants(Journaled event);

  /** The next events after the mark, in order; empty if there are none yet. */
  List<Journaled> after(Journal journal, Mark mark);

  /** Events of all runs. */
  record Everything() implements History {
    @Override
    public boolean wants(Journaled event) {
      return true;
    }

    @Override
    public List<Journaled> after(Journal journal, Mark mark) {
      return journal.eventsAfter(mark.position(), BATCH);
    }
  }

  /** Events of one run. */
  record OfRun(String runId) implements History {
    @Override
    public boolean wants(Journaled event) {
      return event.runId().equals(runId);
    }

    @Override
    public List<Journaled> after(Journal journal, Mark mark) {
      return journal.events(runId, mark.seq(), BATCH);
    }
  }
}
