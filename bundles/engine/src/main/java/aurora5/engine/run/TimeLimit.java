package aurora5.engine.run;

import aurora5.engine.plan.PlanIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The running time a run may use: its own, or what its parent has left for it if that is less. */
public final class TimeLimit {
  private TimeLimit() {}

  /**
   * @param plan absent while the run's plugin is not here
   */
  static Duration of(RunState state, Optional<PlanIndex> plan, Defaults defaults) {
    Duration own = plan.flatMap(index -> index.plan().timeout()).orElse(defaults.timeout());
    Long inherited = state.accepted().limitMillis();
    return inherited == null || inherited >= own.toMillis() ? own : Duration.ofMillis(inherited);
  }

  /** What is left of it; negative if it is over. */
  public static Duration left(
      RunState state, Optional<PlanIndex> plan, Defaults defaults, Instant now) {
    return of(state, plan, defaults).minus(state.spent(now));
  }
}
