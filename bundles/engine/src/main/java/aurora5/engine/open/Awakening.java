package aurora5.engine.open;

import aurora5.api.store.RunRow;
import aurora5.api.store.StoreException;
import aurora5.engine.live.House;
import aurora5.engine.live.LiveRun;
import aurora5.engine.run.DamagedEnd;
import aurora5.engine.run.RunState;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of a run that slept one in memory, from its journal. Thread-safe. */
final class Awakening {
  private static final Logger LOG = LoggerFactory.getLogger(Awakening.class);

  private final Population population;
  private final House house;
  private final Trial trial;

  Awakening(Population population, House house, Trial trial) {
    this.population = population;
    this.house = house;
    this.trial = trial;
  }

  /**
   * @param granted whether it has got a slot
   */
  LiveRun of(Sleeper sleeper, boolean granted) {
    RunState state;
    try {
      state = whole(sleeper);
    } catch (StoreException damage) {
      return damaged(sleeper, granted, damage);
    }
    var run = new LiveRun(state, state.plugin(), Optional.empty(), house);
    run.first(
        out -> {
          var attachment = run.attachment();
          population
              .versions()
              .here(sleeper.workflow(), run.plugin())
              .ifPresent(attachment::attach);
          if (population.settledIn()) {
            attachment.miss();
          }
          if (granted) {
            run.slot().granted();
          }
          run.decide(trial.takeOver(run.id()), out);
        });
    return run;
  }

  /** Row and events are written together: if they differ, the last events are gone. */
  private RunState whole(Sleeper sleeper) {
    RunState state = house.journal().state(sleeper.id());
    if (state.seq() == 0 || state.status() != sleeper.status()) {
      throw new StoreException(
          StoreException.Kind.DAMAGED,
          "Events of run %s after number %d are missing; restore the database from a backup"
              .formatted(sleeper.id(), state.seq()),
          null);
    }
    return state;
  }

  /** A run that can only be ended, under the number after the last one that is taken. */
  private LiveRun damaged(Sleeper sleeper, boolean granted, StoreException damage) {
    String id = sleeper.id();
    if (damage.kind() != StoreException.Kind.DAMAGED) {
      throw damage;
    }
    RunRow row = population.row(id).orElseThrow(() -> damage);
    RunState state = house.journal().readable(id);
    long last = house.journal().lastSeq(id);
    LOG.error("run {} ends, for its journal is damaged: {}", id, damage.getMessage());
    var run = new LiveRun(state, sleeper.plugin(), Optional.of(row), house);
    run.first(
        out -> {
          if (granted) {
            run.slot().granted();
          }
          DamagedEnd.decide(state, row, damage.getMessage(), out);
          state.written(last);
        });
    return run;
  }
}
