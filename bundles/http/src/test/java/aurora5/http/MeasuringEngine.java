package aurora5.http;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.Crowd;
import aurora5.api.run.Engine;
import aurora5.api.run.Queueing;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Runs nothing, but knows how long it would take, and may be crowded. */
final class MeasuringEngine implements Engine {
  volatile boolean crowded;

  @Override
  public Map<String, Double> usualMillis(String workflow) {
    return Map.of("think", 20.4, "greet", 10.4);
  }

  @Override
  public Optional<Queueing> queueing(String runId) {
    return Optional.of(new Queueing(Queueing.Reason.WORKFLOW, 2, 3)).filter(any -> crowded);
  }

  @Override
  public Crowd crowd(String workflow) {
    return crowded
        ? new Crowd(OptionalInt.of(2), OptionalInt.of(4), 2, 5, List.of("a", "b"))
        : Engine.super.crowd(workflow);
  }

  @Override
  public CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String keyFingerprint) {
    return new CompletableFuture<>();
  }

  @Override
  public Optional<RunView> view(String runId) {
    return Optional.empty();
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Started> rerun(
      WorkflowVersion version,
      String runId,
      Optional<String> fromStep,
      Optional<Json> input,
      Light light) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Reply> move(String runId, WorkflowVersion version) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Void> drained(String plugin) {
    return new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Void> park(String plugin, Duration grace) {
    return new CompletableFuture<>();
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
