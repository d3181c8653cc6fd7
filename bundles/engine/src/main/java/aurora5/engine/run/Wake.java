package aurora5.engine.run;

import aurora5.api.run.RunStatus;
import aurora5.engine.plan.PlanIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a run must be looked at again though nothing reaches it. */
public final class Wake {
  private Wake() {}

  /**
   * Empty if time alone changes nothing.
   *
   * @param now when it was looked at last: what was due by then has been seen, and looking at it
   *     again would change nothing
   */
  public static Optional<Instant> next(
      RunState state, Optional<PlanIndex> plan, Defaults defaults, Instant now) {
    if (state.ended()) {
      return Optional.empty();
    }
    Instant begin = state.startedAt().isEmpty() ? state.accepted().notBefore() : null;
    Instant earliest = after(now, begin);
    for (Unit unit : state.live()) {
      earliest = earlier(earliest, after(now, wake(unit, plan)));
    }
    if (plan.isPresent() && state.clockRuns() && state.closing().isEmpty()) {
      Duration left = TimeLimit.left(state, plan, defaults, now);
      earliest = earlier(earliest, now.plus(left.isNegative() ? Duration.ZERO : left));
    }
    return Optional.ofNullable(earliest);
  }

  /**
   * For a run that rests: the moment before which only an event gives it something to do. Empty if
   * it waits for another run, which has to be asked about after a start.
   */
  static Optional<Instant> restsUntil(RunState state) {
    if (state.status() == RunStatus.QUEUED) {
      return Optional.ofNullable(state.accepted().notBefore());
    }
    Instant earliest = null;
    for (Unit unit : state.live()) {
      if (unit.at == null) {
        return Optional.empty();
      }
      earliest = earlier(earliest, unit.at);
    }
    return state.status() == RunStatus.WAITING ? Optional.ofNullable(earliest) : Optional.empty();
  }

  private static @Nullable Instant after(Instant now, @Nullable Instant moment) {
    return moment != null && moment.isAfter(now) ? moment : null;
  }

  private static @Nullable Instant wake(Unit unit, Optional<PlanIndex> plan) {
    Instant at = unit.at;
    if (at == null) {
      return null;
    }
    return switch (unit.phase) {
      case RUNNING ->
          plan.flatMap(index -> index.spec(unit.id).timeout()).map(at::plus).orElse(null);
      case RETRYING, WAITING, UNDO_RETRYING -> at;
      case UNDOING -> at.plus(Defaults.UNDO_LIMIT);
      default -> null;
    };
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
