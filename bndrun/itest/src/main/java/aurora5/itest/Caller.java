package aurora5.itest;

import aurora5.api.Json;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How a bundle outside calls a workflow: one reference, no thread held. Nothing of the workflow is
 * imported; what crosses is JSON. Thread-safe.
 */
@Component(service = Caller.class)
public final class Caller {
  private final Runs runs;

  @Activate
  public Caller(@Reference(name = "runs") Runs runs) {
    this.runs = runs;
  }

  /** The run, once it has ended; exceptionally with the reason if it was refused. */
  CompletionStage<RunView> call(String workflow, String input) {
    return runs.start(StartRun.of(workflow, new Json(input))).thenCompose(this::ended);
  }

  private CompletionStage<RunView> ended(Started started) {
    if (started instanceof Started.Accepted accepted) {
      return runs.settled(accepted.runId(), false);
    }
    var refused = (Started.Refused) started;
    return CompletableFuture.failedStage(new IllegalStateException(refused.message().en()));
  }
}
