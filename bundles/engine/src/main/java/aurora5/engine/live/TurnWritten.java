package aurora5.engine.live;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.StoreException;
import aurora5.engine.inbox.Letter;
import aurora5.engine.journal.RunWriter;
import aurora5.engine.run.Decision;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a run's turn when the store has answered. For the run's owner, who rests until
 * then.
 *
 * @param letters what the turn took in
 * @param patient whether the owner may wait for the disk
 */
record TurnWritten(LiveRun run, Decision out, List<Letter> letters, boolean patient)
    implements RunWriter.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(TurnWritten.class);

  @Override
  public void written() {
    run.goOn(out, letters);
  }

  @Override
  public void conflict(Appended.Conflict conflict) {
    if (run.unborn()) {
      run.notBorn(Birth.conflict(conflict, run.id()));
    } else if (conflict.entry() instanceof Entry.ContextChange
        || conflict.entry() instanceof Entry.ContextLimit) {
      run.turnAgain(letters);
    } else {
      LOG.error("run {} is owned by somebody else; it rests here", run.id());
      letters.forEach(letter -> letter.told(false));
    }
  }

  /** Whether to try again; what was accepted is never given up. */
  @Override
  public boolean failed(StoreException failure) {
    if (run.unborn()) {
      run.notBorn(Birth.lost(failure));
      return false;
    }
    if (failure.kind() == StoreException.Kind.FULL || failure.kind() == StoreException.Kind.BUSY) {
      return true;
    }
    // what was decided may or may not be on disk: only a restart can tell, so the run rests
    LOG.error("run {} stops until the next start: {}", run.id(), failure.getMessage());
    letters.forEach(letter -> letter.told(false));
    return false;
  }
}
