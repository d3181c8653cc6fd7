package aurora5.router.door;

import aurora5.api.Json;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.Engine;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Decides which wishes reach the engine. Thread-safe; its stages never complete exceptionally. */
public final class Gateway {
  private final Workflows workflows;
  private final Engine engine;
  private final Repeats repeats;
  private final InputReading inputs;

  public Gateway(Workflows workflows, Engine engine, Repeats repeats, InputReading inputs) {
    this.workflows = workflows;
    this.engine = engine;
    this.repeats = repeats;
    this.inputs = inputs;
  }

  public CompletionStage<Started> start(StartRun wish, DoorSettings settings) {
    return started(() -> settings.enabled() ? admit(wish) : now(Refusals.switchedOff()));
  }

  public CompletionStage<Started> rerun(
      String runId, Optional<String> fromStep, Optional<Json> input, DoorSettings settings) {
    return started(
        () -> settings.enabled() ? again(runId, fromStep, input) : now(Refusals.switchedOff()));
  }

  public CompletionStage<Reply> move(String runId) {
    return reply(
        () -> {
          Optional<RunView> run = engine.view(runId);
          if (run.isEmpty()) {
            return CompletableFuture.completedFuture(new Reply.NoSuchRun());
          }
          String id = run.get().workflow();
          return workflows
              .newest(id)
              .map(version -> engine.move(runId, version))
              .orElseGet(
                  () ->
                      CompletableFuture.completedFuture(
                          new Reply.Refused(Refusals.unknown(id).message())));
        });
  }

  /** The reply, or what the store's trouble means. */
  public CompletionStage<Reply> reply(Supplier<CompletionStage<Reply>> command) {
    return guarded(command).exceptionally(StoreTroubles::reply);
  }

  private CompletionStage<Started> started(Supplier<CompletionStage<Started>> command) {
    return guarded(command).exceptionally(StoreTroubles::started);
  }

  private CompletionStage<Started> admit(StartRun wish) {
    JsonNode input;
    try {
      input = Documents.parse(wish.input());
    } catch (DocumentException e) {
      return now(Refusals.notJson(e));
    }
    String fingerprint = wish.idempotencyKey().isPresent() ? Fingerprint.of(wish, input) : "";
    Optional<Started> before = repeats.of(wish, fingerprint);
    if (before.isPresent()) {
      return now(before.get());
    }
    return workflows
        .newest(wish.workflow())
        .map(version -> admit(version, wish, input, fingerprint))
        .orElseGet(() -> now(Refusals.unknown(wish.workflow())));
  }

  private CompletionStage<Started> admit(
      WorkflowVersion version, StartRun wish, JsonNode input, String fingerprint) {
    return inputs
        .check(version, input)
        .thenCompose(
            wrong ->
                wrong.isPresent() ? now(wrong.get()) : engine.accept(version, wish, fingerprint));
  }

  private CompletionStage<Started> again(
      String runId, Optional<String> fromStep, Optional<Json> input) {
    Optional<RunView> run = engine.view(runId);
    if (run.isEmpty()) {
      return now(Refusals.noSuchRun(runId));
    }
    Optional<WorkflowVersion> version = workflows.newest(run.get().workflow());
    if (version.isEmpty()) {
      return now(
          new Refused(Reason.NOT_POSSIBLE, Refusals.unknown(run.get().workflow()).message()));
    }
    return checked(version.get(), input)
        .thenCompose(
            wrong ->
                wrong.isPresent()
                    ? now(wrong.get())
                    : engine.rerun(version.get(), runId, fromStep, input));
  }

  private CompletionStage<Optional<Refused>> checked(
      WorkflowVersion version, Optional<Json> input) {
    if (input.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    try {
      return inputs.check(version, Documents.parse(input.get()));
    } catch (DocumentException e) {
      return CompletableFuture.completedFuture(Optional.of(Refusals.notJson(e)));
    }
  }

  private static <T> CompletionStage<T> guarded(Supplier<CompletionStage<T>> command) {
    try {
      return command.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static CompletionStage<Started> now(Started answer) {
    return CompletableFuture.completedFuture(answer);
  }
}
