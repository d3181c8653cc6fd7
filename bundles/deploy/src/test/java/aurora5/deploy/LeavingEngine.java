package aurora5.deploy;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Leaves a plugin when the test says so. */
final class LeavingEngine implements Engine {
  final Map<String, CompletableFuture<Void>> draining = new ConcurrentHashMap<>();
  final Map<String, CompletableFuture<Void>> parking = new ConcurrentHashMap<>();

  volatile BiConsumer<String, Text> harm = (plugin, reason) -> {};

  @Override
  public CompletionStage<Void> drained(String plugin) {
    return draining.computeIfAbsent(plugin, key -> new CompletableFuture<>());
  }

  @Override
  public CompletionStage<Void> park(String plugin, Duration grace) {
    return parking.computeIfAbsent(plugin, key -> new CompletableFuture<>());
  }

  @Override
  public AutoCloseable onHarm(BiConsumer<String, Text> listener) {
    harm = listener;
    return () -> {};
  }

  @Override
  public boolean recovered() {
    return true;
  }

  @Override
  public Optional<RunView> view(String runId) {
    return Optional.empty();
  }

  @Override
  public CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String print) {
    throw new UnsupportedOperationException("runs nothing");
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    throw new UnsupportedOperationException("runs nothing");
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    throw new UnsupportedOperationException("runs nothing");
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    throw new UnsupportedOperationException("runs nothing");
  }

  @Override
  public CompletionStage<Started> rerun(
      WorkflowVersion version,
      String runId,
      Optional<String> fromStep,
      Optional<Json> input,
      Light light) {
    throw new UnsupportedOperationException("runs nothing");
  }

  @Override
  public CompletionStage<Reply> move(String runId, WorkflowVersion version) {
    throw new UnsupportedOperationException("runs nothing");
  }
}
