package aurora5.engine.live;

import aurora5.api.plan.StepSpec;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Decider;
import aurora5.engine.run.RunState;
import aurora5.engine.run.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A run's hold on the code of its plugin: there, leaving, or gone. For the run's owner. Nothing of
 * the plugin is kept once it has been let go.
 */
public final class Attachment {
  private final House house;
  private final List<CompletableFuture<Void>> farewells = new ArrayList<>(0);
  private @Nullable Planned planned;
  private List<StepSpec> order = List.of();
  private @Nullable Planned successor;
  private boolean leaving;
  private boolean puttingBack;
  private boolean missing;

  Attachment(House house) {
    this.house = house;
  }

  public void attach(Planned to) {
    planned = to;
    leaving = false;
    puttingBack = false;
    missing = false;
    String workflow = to.version().id();
    order = to.index().byRemainingPath(step -> house.durations().of(workflow, step));
  }

  /** What to attach to, now that the run has let go. */
  Optional<Planned> successor() {
    Optional<Planned> next = planned == null ? Optional.ofNullable(successor) : Optional.empty();
    next.ifPresent(taken -> successor = null);
    return next;
  }

  /** The plugin version is here (again); true if the run goes on with it at once. */
  boolean offered(Planned to) {
    if (planned == null) {
      attach(to);
      return true;
    }
    if (parking()) {
      // it has come back while the run was still letting go of it
      successor = to;
    }
    return false;
  }

  /** No new step of the plugin is started; told when none runs any more and it is let go. */
  void leave(CompletableFuture<Void> farewell) {
    leaving = true;
    farewells.add(farewell);
  }

  /** What still runs is to be interrupted, and begins again another time. */
  void putBack() {
    puttingBack = true;
  }

  /** The plugin has not come, and is not about to. */
  public void miss() {
    missing = planned == null;
  }

  Optional<Planned> planned() {
    return Optional.ofNullable(planned);
  }

  /** With the settings of this moment. */
  Decider decider() {
    return new Decider(planned().map(Planned::index), order, house.defaults().get());
  }

  boolean open() {
    return planned != null && !leaving;
  }

  boolean puttingBack() {
    return puttingBack;
  }

  boolean parking() {
    return leaving || missing;
  }

  /** The running time the run has left. */
  Duration left(RunState state, Instant now) {
    var plan = planned().map(Planned::index);
    Duration left = TimeLimit.left(state, plan, house.defaults().get(), now);
    return left.isNegative() ? Duration.ofMillis(1) : left;
  }

  /** Lets go of the plugin once the run rests or has ended. */
  void settle(RunState state) {
    if (state.ended() || (leaving && state.parked())) {
      planned = null;
      order = List.of();
      farewells.forEach(farewell -> farewell.completeAsync(() -> null, house.io()));
      farewells.clear();
    }
  }
}
