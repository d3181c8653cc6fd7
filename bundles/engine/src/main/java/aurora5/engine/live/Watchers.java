package aurora5.engine.live;

import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Who waits for a run to end, or to rest. For the run's owner; they are told on other threads. */
final class Watchers {
  private final List<Watcher> waiting = new ArrayList<>(1);
  private final Executor teller;

  private record Watcher(boolean stopAtWait, CompletableFuture<RunView> view) {}

  Watchers(Executor teller) {
    this.teller = teller;
  }

  void add(boolean stopAtWait, CompletableFuture<RunView> view) {
    waiting.add(new Watcher(stopAtWait, view));
  }

  /**
   * @param working whether the run has something to do though it seems to wait
   */
  void tell(RunState state, boolean working) {
    if (waiting.isEmpty()) {
      return;
    }
    boolean rests = state.status() == RunStatus.WAITING && !working;
    List<Watcher> served =
        waiting.stream().filter(w -> state.ended() || (rests && w.stopAtWait())).toList();
    if (!served.isEmpty()) {
      RunView view = Views.of(state);
      waiting.removeAll(served);
      served.forEach(watcher -> watcher.view().completeAsync(() -> view, teller));
    }
  }
}
