package aurora5.engine.measure;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StepStatus;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.StoreException;
import aurora5.engine.journal.RunJournal;
import aurora5.engine.run.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from the last runs of a workflow how long its steps take, so that a restart does not
 * forget it. Thread-safe; reads beside everything else.
 */
public final class Recollection implements Workflows.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);
  private static final int RUNS = 5;

  private final RunTable table;
  private final RunJournal journal;
  private final Durations durations;
  private final Executor threads;

  public Recollection(RunTable table, RunJournal journal, Durations durations, Executor threads) {
    this.table = table;
    this.journal = journal;
    this.durations = durations;
    this.threads = threads;
  }

  @Override
  public void arrived(WorkflowVersion version) {
    try {
      threads.execute(() -> learn(version));
    } catch (RejectedExecutionException full) {
      LOG.debug("Nobody was free to look how long {} took; it is measured anew", version.id());
    }
  }

  @Override
  public void left(WorkflowVersion version) {}

  private void learn(WorkflowVersion version) {
    var none = Optional.<String>empty();
    var succeeded = Optional.of(RunStatus.SUCCEEDED.name());
    var last =
        new RunTable.Filter(
            Optional.of(version.id()), succeeded, none, Optional.empty(), none, RUNS);
    try {
      if (!durations.know(version.id())) {
        List<RunRow> oldestFirst = new ArrayList<>(table.runs(last));
        Collections.reverse(oldestFirst);
        oldestFirst.forEach(row -> learn(version, view(row.id()).steps()));
      }
    } catch (StoreException e) {
      LOG.info("How long {} took could not be read: {}", version.id(), e.getMessage());
    }
  }

  private RunView view(String runId) {
    return Views.of(journal.state(runId));
  }

  /** The steps of one run. */
  private void learn(WorkflowVersion version, List<RunView.StepView> run) {
    for (StepSpec spec : version.plan().steps()) {
      if (spec.kind() instanceof Kind.Single) {
        run.stream()
            .filter(step -> step.name().equals(spec.name()))
            .forEach(step -> learn(version.id(), spec, step));
      } else if (spec.kind() instanceof Kind.Each) {
        List<RunView.StepView> items =
            run.stream().filter(step -> step.name().startsWith(spec.name() + "[")).toList();
        durations.fannedOut(version.id(), spec.name(), items.size());
        items.forEach(item -> learn(version.id(), spec, item));
      }
    }
  }

  private void learn(String workflow, StepSpec spec, RunView.StepView step) {
    if (step.status() == StepStatus.SUCCEEDED && !step.attempts().isEmpty()) {
      RunView.Attempt last = step.attempts().get(step.attempts().size() - 1);
      last.endedAt()
          .map(end -> Duration.between(last.startedAt(), end).toMillis())
          .ifPresent(took -> durations.measured(workflow, spec.name(), took));
    }
  }
}
