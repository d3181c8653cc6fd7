package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run as its facts made it. Applying a fact is all that changes it, so that the state after a
 * crash is the state before it. Not thread-safe: one owner at a time.
 */
public final class RunState {
  private final String id;
  private final Units units = new Units();
  private final Map<String, Json> events = new HashMap<>();
  private Fact.@Nullable Accepted accepted;
  private @Nullable String plugin;
  private @Nullable Instant queuedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private @Nullable Instant lastAt;
  private @Nullable RunStatus closing;
  private @Nullable RunStatus ended;
  private @Nullable Failure error;
  private @Nullable Json result;
  private boolean parked;
  private long seq;
  private long spentMillis;
  private long epoch;

  public RunState(String id) {
    this.id = id;
  }

  /** Applies what one append wrote. */
  public void apply(long eventSeq, Instant at, List<Fact> facts) {
    for (Fact fact : facts) {
      apply(fact, at);
    }
    seq = eventSeq;
  }

  void apply(Fact fact, Instant at) {
    if (fact instanceof Fact.ClockTurned turned) {
      turn(Duration.ofMillis(turned.byMillis()));
      return;
    }
    if (units.busy() && lastAt != null && !(fact instanceof Fact.Resumed)) {
      spentMillis += Math.max(0, Duration.between(lastAt, at).toMillis());
    }
    lastAt = at;
    if (fact instanceof Fact.Accepted first) {
      accept(first, at);
    } else if (fact instanceof Fact.Admitted) {
      startedAt = startedAt == null ? at : startedAt;
    } else if (fact instanceof Fact.Parked) {
      parked = true;
    } else if (fact instanceof Fact.Unparked) {
      parked = false;
      units.undoAgain();
    } else if (fact instanceof Fact.Moved moved) {
      plugin = moved.plugin();
    } else if (fact instanceof Fact.EventReceived event) {
      events.put(event.name(), event.event());
    } else if (fact instanceof Fact.Closing now) {
      closing = now.status();
      error = now.failure();
    } else if (fact instanceof Fact.Resumed) {
      epoch++;
      units.died();
    } else if (fact instanceof Fact.Forgiven) {
      units.forgive();
    } else if (fact instanceof Fact.Ended end) {
      ended = end.status();
      result = end.result();
      error = end.error();
      endedAt = at;
    } else {
      units.apply(fact, at);
    }
  }

  /** As if the clock had always been as it is now; so nothing takes longer or shorter by it. */
  private void turn(Duration by) {
    queuedAt = queuedAt == null ? null : queuedAt.plus(by);
    startedAt = startedAt == null ? null : startedAt.plus(by);
    lastAt = lastAt == null ? null : lastAt.plus(by);
    units.turn(by);
  }

  private void accept(Fact.Accepted first, Instant at) {
    accepted = first;
    plugin = first.plugin();
    queuedAt = at;
    first.steps().forEach(units::add);
  }

  /** The decision that was applied has been given this number. */
  public void written(long eventSeq) {
    seq = eventSeq;
  }

  public String id() {
    return id;
  }

  public Fact.Accepted accepted() {
    return Objects.requireNonNull(accepted, "the first fact of a run accepts it");
  }

  public String plugin() {
    return Objects.requireNonNull(plugin, "the first fact of a run names its plugin");
  }

  public long seq() {
    return seq;
  }

  /** How often a process took it over while something of it was at work. */
  public long epoch() {
    return epoch;
  }

  public Instant queuedAt() {
    return Objects.requireNonNull(queuedAt, "the first fact of a run accepts it");
  }

  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** When the last fact was written. */
  public Optional<Instant> lastAt() {
    return Optional.ofNullable(lastAt);
  }

  public Optional<Json> result() {
    return Optional.ofNullable(result);
  }

  public Optional<Failure> error() {
    return Optional.ofNullable(error);
  }

  public boolean ended() {
    return ended != null;
  }

  public boolean parked() {
    return parked;
  }

  /** Whether it is on its way to an end that is no success. */
  public boolean isClosing() {
    return closing != null;
  }

  /** Whether an event of that name can still come: the step has not ended, and none has come. */
  public boolean awaits(String step) {
    Unit unit = unit(step);
    boolean unanswered = unit.phase == Phase.PENDING || unit.phase == Phase.WAITING;
    return unanswered && !events.containsKey(step);
  }

  /** How often a step or item was begun. */
  public int attempts(String unit) {
    return unit(unit).attempts;
  }

  /** The result a step or item yielded. */
  public Optional<Json> result(String unit) {
    return units.find(unit).map(u -> u.result);
  }

  public RunStatus status() {
    if (ended != null) {
      return ended;
    }
    if (parked) {
      return RunStatus.WAITING_FOR_PLUGIN;
    }
    if (closing != null) {
      return RunStatus.COMPENSATING;
    }
    if (startedAt == null) {
      return RunStatus.QUEUED;
    }
    boolean waits = !units.live().isEmpty();
    for (Unit unit : units.live()) {
      waits &= unit.phase == Phase.WAITING;
    }
    return waits ? RunStatus.WAITING : RunStatus.RUNNING;
  }

  Unit unit(String name) {
    return units.get(name);
  }

  Optional<Unit> find(String name) {
    return units.find(name);
  }

  Collection<Unit> units() {
    return units.all();
  }

  /** Units that run, wait, or will be tried again. */
  Set<Unit> live() {
    return units.live();
  }

  Optional<Json> event(String name) {
    return Optional.ofNullable(events.get(name));
  }

  Optional<RunStatus> closing() {
    return Optional.ofNullable(closing);
  }

  /** Units that run now. */
  int running() {
    return units.running();
  }

  /** The running time the run has used, up to now. */
  public Duration spent(Instant now) {
    long open =
        units.busy() && lastAt != null ? Math.max(0, Duration.between(lastAt, now).toMillis()) : 0;
    return Duration.ofMillis(spentMillis + open);
  }

  boolean clockRuns() {
    return units.busy();
  }
}
