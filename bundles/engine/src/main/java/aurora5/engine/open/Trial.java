package aurora5.engine.open;

import aurora5.engine.live.House;
import aurora5.engine.live.LiveRun;
import aurora5.engine.run.Input;
import aurora5.engine.run.Suspicion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which step killed the processes before this one; those that may have done it begin again little
 * by little. Thread-safe.
 */
final class Trial {
  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

  private final House house;
  private final Function<String, Optional<LiveRun>> runs;
  private volatile Suspicion suspicion = Suspicion.NONE;

  /**
   * @param runs finds an open run
   */
  Trial(House house, Function<String, Optional<LiveRun>> runs) {
    this.house = house;
    this.runs = runs;
  }

  /** Those of the runs that are to be woken before anything else happens. */
  List<Sleeper> begin(Collection<Sleeper> open) {
    List<Sleeper> suspects = open.stream().filter(Sleeper::suspect).toList();
    suspicion =
        Suspicion.of(suspects.stream().map(each -> house.journal().readable(each.id())).toList());
    // who is forgiven has to know it before the next death
    return suspicion.solved() ? open.stream().filter(Sleeper::sawDeaths).toList() : suspects;
  }

  /** How this process takes that run over. */
  Input.TakeOver takeOver(String run) {
    return suspicion.takeOver(run);
  }

  /** From now on; they have been woken. */
  void letGoInTurn() {
    List<List<Suspicion.Suspect>> groups = suspicion.groups();
    for (int i = 0; i < groups.size(); i++) {
      List<Suspicion.Suspect> group = groups.get(i);
      house.timers().after(suspicion.watch().multipliedBy(i), () -> group.forEach(this::letGo));
    }
    if (!groups.isEmpty()) {
      LOG.warn(
          "{} steps were at work at {} deaths of the process; they begin again little by little",
          suspicion.held().size(),
          Suspicion.MOST_DEATHS);
    }
  }

  private void letGo(Suspicion.Suspect suspect) {
    runs.apply(suspect.run()).ifPresent(run -> run.post(new Input.LetGo(suspect.unit())));
  }
}
