package aurora5.router.door;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.Engine;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** An engine that accepts everything, unless its store is in trouble. */
final class AcceptingEngine implements Engine {
  final List<Light> lights = new ArrayList<>();
  String fingerprint = "";
  RuntimeException trouble;
  Optional<RunView> run = Optional.empty();

  @Override
  public CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String print) {
    fingerprint = print;
    lights.add(light);
    return trouble == null
        ? CompletableFuture.completedFuture(new Started.Accepted("run-1", true))
        : CompletableFuture.failedFuture(trouble);
  }

  @Override
  public Optional<RunView> view(String runId) {
    return run;
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    return CompletableFuture.completedFuture(new Reply.Done());
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    return CompletableFuture.completedFuture(new Reply.Done());
  }

  @Override
  public CompletionStage<Started> rerun(
      WorkflowVersion version,
      String runId,
      Optional<String> fromStep,
      Optional<Json> input,
      Light light) {
    lights.add(light);
    return CompletableFuture.completedFuture(new Started.Accepted("run-2", true));
  }

  @Override
  public CompletionStage<Reply> move(String runId, WorkflowVersion version) {
    return CompletableFuture.completedFuture(new Reply.Done());
  }

  @Override
  public CompletionStage<Void> drained(String plugin) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Void> park(String plugin, Duration grace) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public AutoCloseable onHarm(BiConsumer<String, Text> listener) {
    return () -> {};
  }

  @Override
  public boolean recovered() {
    return true;
  }
}
