package aurora5.mcp.tool;

import aurora5.api.run.RunView;
import aurora5.api.run.StepStatus;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hears of a run whenever one more of its steps has ended, until nobody wants to. Thread-safe. */
public final class Progress {
  private static final Set<StepStatus> ENDED =
      Set.of(StepStatus.SUCCEEDED, StepStatus.SKIPPED, StepStatus.FAILED, StepStatus.CANCELLED);

  private final Consumer<RunView> listener;
  private long told;
  private boolean over;

  Progress(Consumer<RunView> listener) {
    this.listener = listener;
  }

  synchronized void seen(RunView run) {
    long ended = ended(run);
    if (!over && ended > told && !run.status().ended()) {
      told = ended;
      listener.accept(run);
    }
  }

  synchronized void over() {
    over = true;
  }

  public static long ended(RunView run) {
    return run.steps().stream().filter(step -> ENDED.contains(step.status())).count();
  }

  /** Names of the steps that run. */
  public static String underWay(RunView run) {
    return run.steps().stream()
        .filter(step -> step.status() == StepStatus.RUNNING)
        .map(RunView.StepView::name)
        .collect(Collectors.joining(", "));
  }
}
