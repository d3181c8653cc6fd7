package aurora5.engine.child;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.api.step.Failure;
import aurora5.engine.birth.Births;
import aurora5.engine.live.LiveRun;
import aurora5.engine.open.Population;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs that other runs started. Thread-safe. The same order twice starts one child. */
public final class Children {
  private static final Duration AGAIN = Duration.ofMillis(200);
  private static final Set<Started.Reason> TRANSIENT =
      Set.of(Started.Reason.UNAVAILABLE, Started.Reason.DISK_FULL);

  private static final int DEEPEST = 8;

  private final Population population;
  private final Births births;
  private final ChildScreen screen;

  public Children(Population population, Births births, ChildScreen screen) {
    this.population = population;
    this.births = births;
    this.screen = screen;
  }

  /** To be called by the parent's owner. */
  public void start(LiveRun parent, Effect.StartChild start) {
    ChildOrder order = ChildOrder.of(start, parent, population.house().clock().instant());
    population.beside(order.child(), () -> start(parent, order));
  }

  /** Starts the child, or finds it again, and tells the parent how it ended. */
  private void start(LiveRun parent, ChildOrder order) {
    if (population.stopping()) {
      return; // the parent's facts have the order: it is given again at the next start
    }
    boolean there =
        population.find(order.child()).isPresent() || population.row(order.child()).isPresent();
    if (there) {
      await(parent, order);
    } else if (!population.settledIn()
        && population.versions().newest(order.workflow()).isEmpty()) {
      again(parent, order);
    } else {
      bear(parent, order)
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

  private CompletionStage<Started> bear(LiveRun parent, ChildOrder order) {
    Optional<WorkflowVersion> version = population.versions().newest(order.workflow());
    if (version.isEmpty()) {
      return refused(
          Started.Reason.UNKNOWN_WORKFLOW,
          new Text(
              "워크플로우를 찾을 수 없습니다: " + order.workflow(), "there is no workflow " + order.workflow()));
    }
    if (order.depth() > DEEPEST) {
      return refused(
          Started.Reason.NOT_POSSIBLE,
          new Text(
              "하위 워크플로우가 너무 깊습니다(최대 " + DEEPEST + "단계).",
              "workflows call each other deeper than " + DEEPEST + " levels"));
    }
    return screen
        .look(order)
        .thenCompose(
            look ->
                look.refused().isPresent()
                    ? CompletableFuture.completedFuture(look.refused().get())
                    : births.child(
                        version.get(), order.child(), order.terms(parent.id(), look.light())));
  }

  private static CompletionStage<Started> refused(Started.Reason reason, Text message) {
    return CompletableFuture.completedFuture(new Started.Refused(reason, message));
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
            child -> child.watch(false, view), () -> view.complete(ended(order.child())));
    view.thenAccept(
        ended ->
            parent.post(
                new Input.ChildEnded(
                    order.unit(), order.child(), ended.status(), ended.result(), ended.error())));
  }

  private RunView ended(String child) {
    var house = population.house();
    RunState state = house.journal().state(child);
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
