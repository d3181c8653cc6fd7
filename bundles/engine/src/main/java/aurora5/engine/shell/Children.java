package aurora5.engine.shell;

import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.api.step.Failure;
import aurora5.api.store.RunTable;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Runs that other runs started. Thread-safe. The same order twice starts one child. */
final class Children {
  private static final Duration AGAIN = Duration.ofMillis(200);
  private static final Set<Started.Reason> TRANSIENT =
      Set.of(Started.Reason.UNAVAILABLE, Started.Reason.DISK_FULL);

  private final Population population;
  private final RunTable table;

  Children(Population population, RunTable table) {
    this.population = population;
    this.table = table;
  }

  /** Starts the child, or finds it again, and tells the parent how it ended. */
  void start(LiveRun parent, ChildOrder order) {
    if (population.stopping()) {
      return; // the parent's facts have the order: it is given again at the next start
    }
    boolean there =
        population.find(order.child()).isPresent() || table.run(order.child()).isPresent();
    if (there) {
      await(parent, order);
    } else if (!population.settledIn()
        && population.versions().newest(order.workflow()).isEmpty()) {
      again(parent, order);
    } else {
      population
          .births()
          .child(parent, order)
          .thenAccept(
              started -> {
                if (started instanceof Started.Refused refused) {
                  if (TRANSIENT.contains(refused.reason())) {
                    again(parent, order);
                  } else {
                    refused(parent, order, refused);
                  }
                } else {
                  await(parent, order);
                }
              });
    }
  }

  private void again(LiveRun parent, ChildOrder order) {
    var house = population.house();
    house.timers().after(AGAIN, () -> house.io().execute(() -> start(parent, order)));
  }

  private void await(LiveRun parent, ChildOrder order) {
    var view = new CompletableFuture<RunView>();
    population
        .find(order.child())
        .ifPresentOrElse(
            child -> child.post(Letter.of(out -> child.watch(false, view))),
            () -> view.complete(ended(order.child())));
    view.thenAccept(
        ended ->
            parent.post(
                new Input.ChildEnded(
                    order.unit(), order.child(), ended.status(), ended.result(), ended.error())));
  }

  private RunView ended(String child) {
    var house = population.house();
    RunState state = Replay.of(child, house.journal(), house.facts());
    return Views.of(state);
  }

  private static void refused(LiveRun parent, ChildOrder order, Started.Refused refused) {
    String reason = refused.message().en();
    var failure = new Failure(order.unit(), Failure.Kind.CHILD_FAILED, reason, List.of(), 1);
    parent.post(
        new Input.ChildEnded(
            order.unit(), order.child(), RunStatus.FAILED, Optional.empty(), Optional.of(failure)));
  }
}
