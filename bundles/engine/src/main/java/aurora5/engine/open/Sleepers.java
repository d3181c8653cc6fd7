package aurora5.engine.open;

import aurora5.api.store.RunRow;
import aurora5.api.store.StoreException;
import aurora5.engine.live.House;
import aurora5.engine.live.LiveRun;
import aurora5.engine.live.RunClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open runs of earlier processes that nobody has needed yet. Thread-safe. A journal is read
 * when its run's turn has come: somebody asks for it, it gets a slot, its time is over, or its
 * plugin comes or stays away. What nobody asked for is woken one after the other, so that fresh
 * starts are not kept waiting.
 */
final class Sleepers implements Versions.Asleep {
  private static final Logger LOG = LoggerFactory.getLogger(Sleepers.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final ConcurrentMap<String, Sleeper> all = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> pins = new ConcurrentHashMap<>();
  private final Population population;
  private final House house;
  private final Waking waking;
  private final Trial trial;
  private final Awakening awakening;

  /** The rows' moments mean nothing any more: each run has to tell from its facts what is left. */
  private volatile boolean clockTurned;

  Sleepers(Population population, House house) {
    this.population = population;
    this.house = house;
    this.waking = new Waking(house.io(), house.timers());
    this.trial = new Trial(house, population::find);
    this.awakening = new Awakening(population, house, trial);
  }

  /**
   * Runs that have slept since another process had them. Those that may have killed it three times
   * are looked at before anything else happens.
   */
  void add(List<RunRow> rows) {
    Instant now = house.steady().instant();
    for (RunRow row : rows) {
      clockTurned |= row.startedAt().orElse(row.queuedAt()).isAfter(now.plus(RunClock.LEAST));
      var sleeper = new Sleeper(row, this::granted);
      pins.merge(sleeper.plugin(), 1, Integer::sum);
      all.put(sleeper.id(), sleeper);
    }
    trial.begin(all.values()).forEach(sleeper -> wakeInTurn(sleeper, false));
    trial.letGoInTurn();
  }

  int size() {
    return all.size();
  }

  boolean has(String runId) {
    return all.containsKey(runId);
  }

  @Override
  public boolean pinned(String plugin) {
    return pins.containsKey(plugin);
  }

  @Override
  public void changed(String plugin) {
    if (!all.isEmpty() && !population.stopping()) {
      all.values().stream()
          .filter(sleeper -> sleeper.plugin().equals(plugin))
          .sorted(Comparator.comparingLong(Sleeper::key))
          .forEach(this::consider);
    }
  }

  /** The plugins that come with a start are here. */
  void settleIn() {
    all.values().forEach(this::consider);
  }

  /** Brings the run into memory, for somebody who asks for it. */
  void wake(String runId) {
    Sleeper sleeper = all.get(runId);
    if (sleeper != null) {
      wake(sleeper, false);
    }
  }

  /** Calls it, lines it up for a slot or sets its alarm, if there is a reason to. */
  private void consider(Sleeper sleeper) {
    boolean here = population.versions().here(sleeper.workflow(), sleeper.plugin()).isPresent();
    boolean granted = false;
    synchronized (sleeper) {
      if (sleeper.woken || sleeper.called) {
        return;
      }
      if (!here || sleeper.parked()) {
        // what it waits for is here, or it has to say that it waits
        if (here || population.settledIn() && !sleeper.parked()) {
          call(sleeper);
        }
      } else if (rests(sleeper)) {
        setAlarm(sleeper);
      } else if (!sleeper.works()) {
        call(sleeper);
      } else if (!sleeper.inLine) {
        sleeper.inLine = true;
        granted =
            house.slots().take(sleeper, sleeper.workflow(), sleeper.priority(), sleeper.queuedAt());
      }
    }
    if (granted) {
      granted(sleeper);
    }
  }

  private void call(Sleeper sleeper) {
    sleeper.called = true;
    waking.soon(() -> wakeInTurn(sleeper, false));
  }

  private boolean rests(Sleeper sleeper) {
    boolean later = sleeper.restsUntil().filter(until -> until.isAfter(now(sleeper))).isPresent();
    return later && (sleeper.queued() || !clockTurned);
  }

  /** Who was put off to a moment goes by what people see, who waits goes by what has passed. */
  private Instant now(Sleeper sleeper) {
    return (sleeper.queued() ? house.clock() : house.steady()).instant();
  }

  /** All of them look again. */
  void clockTurned() {
    clockTurned = true;
    all.values().forEach(this::consider);
  }

  private void setAlarm(Sleeper sleeper) {
    sleeper.cancelAlarm.run();
    Instant until = sleeper.restsUntil().orElseThrow();
    sleeper.cancelAlarm =
        house.timers().after(Duration.between(now(sleeper), until), () -> consider(sleeper));
  }

  private void granted(Sleeper sleeper) {
    waking.first(() -> wakeInTurn(sleeper, true));
  }

  private void wakeInTurn(Sleeper sleeper, boolean granted) {
    if (population.stopping()) {
      return; // it goes on another day
    }
    try {
      wake(sleeper, granted);
    } catch (RuntimeException e) {
      boolean passing =
          e instanceof StoreException store && store.kind() == StoreException.Kind.BUSY;
      LOG.error("run {} cannot go on", sleeper.id(), e);
      if (passing) {
        house.timers().after(AGAIN, () -> waking.soon(() -> wakeInTurn(sleeper, granted)));
      } else if (granted) {
        house.slots().release(sleeper.workflow());
      }
    }
  }

  private void wake(Sleeper sleeper, boolean granted) {
    Optional<LiveRun> run;
    synchronized (sleeper) {
      boolean needless = sleeper.woken || granted && !here(sleeper);
      run = needless ? Optional.empty() : Optional.of(awakening.of(sleeper, granted));
      if (granted || run.isPresent()) {
        leaveLine(sleeper, granted);
      }
      run.ifPresent(live -> admit(sleeper, live));
    }
    if (run.isPresent()) {
      run.get().begin(false);
    } else if (granted) {
      house.slots().release(sleeper.workflow());
      consider(sleeper);
    }
  }

  private boolean here(Sleeper sleeper) {
    return population.versions().here(sleeper.workflow(), sleeper.plugin()).isPresent();
  }

  private void leaveLine(Sleeper sleeper, boolean granted) {
    if (sleeper.inLine && !granted) {
      house.slots().forget(sleeper);
    }
    sleeper.inLine = false;
  }

  private void admit(Sleeper sleeper, LiveRun live) {
    population.register(live);
    sleeper.woken = true;
    sleeper.cancelAlarm.run();
    all.remove(sleeper.id());
    pins.computeIfPresent(sleeper.plugin(), (plugin, runs) -> runs == 1 ? null : runs - 1);
  }
}
