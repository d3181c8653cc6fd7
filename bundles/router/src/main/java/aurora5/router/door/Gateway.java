package aurora5.router.door;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.Engine;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.api.safety.Light;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import aurora5.router.door.Screen.Judged;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides which wishes reach the engine. Thread-safe; its stages never complete exceptionally. */
public final class Gateway {
  private final Workflows workflows;
  private final Engine engine;
  private final Repeats repeats;
  private final InputReading inputs;
  private final Screen screen;

  public Gateway(
      Screen screen, Workflows workflows, Engine engine, Repeats repeats, InputReading inputs) {
    this.screen = screen;
    this.workflows = workflows;
    this.engine = engine;
    this.repeats = repeats;
    this.inputs = inputs;
  }

  public CompletionStage<Started> start(StartRun wish, DoorSettings settings) {
    return started(() -> read(wish, settings));
  }

  public CompletionStage<Started> rerun(
      String runId, Optional<String> fromStep, Optional<Json> input, DoorSettings settings) {
    return started(() -> read(runId, fromStep, input, settings));
  }

  public CompletionStage<Reply> event(String runId, String name, Json event) {
    return reply(() -> answer(runId, name, event));
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

  /** A red text is answered first, whether or not there could be a run. */
  private CompletionStage<Started> read(StartRun wish, DoorSettings settings) {
    JsonNode input;
    try {
      input = Documents.parse(wish.input());
    } catch (DocumentException e) {
      return now(Refusals.notJson(e));
    }
    return judged(
        texts(wish), Places.start(wish.workflow()), settings, text -> admit(wish, input, text));
  }

  private static List<Json> texts(StartRun wish) {
    return Stream.concat(Stream.of(wish.input()), wish.label().map(Gateway::words).stream())
        .toList();
  }

  private static Json words(String text) {
    return Documents.json(TextNode.valueOf(text));
  }

  private CompletionStage<Started> judged(
      List<Json> texts,
      Text where,
      DoorSettings settings,
      Function<Judged, CompletionStage<Started>> next) {
    Optional<Judged> judged = screen.judge(texts, where);
    if (judged.isEmpty()) {
      return now(Refusals.notJudged());
    } else if (judged.get().red()) {
      return judged.get().care().thenApply(Refusals::red);
    }
    return settings.enabled() ? next.apply(judged.get()) : now(Refusals.switchedOff());
  }

  private CompletionStage<Started> admit(StartRun wish, JsonNode input, Judged text) {
    String fingerprint = wish.idempotencyKey().isPresent() ? Fingerprint.of(wish, input) : "";
    Optional<Started> before = repeats.of(wish, fingerprint);
    if (before.isPresent()) {
      return now(before.get());
    }
    return workflows
        .newest(wish.workflow())
        .map(
            version ->
                checked(
                    inputs.check(version, input),
                    text,
                    () -> engine.accept(version, wish, text.verdict().light(), fingerprint)))
        .orElseGet(() -> now(Refusals.unknown(wish.workflow())));
  }

  /** Those who have to know of a text do so before there is a run: so no kill loses it. */
  private static CompletionStage<Started> checked(
      CompletionStage<Optional<Refused>> check,
      Judged text,
      Supplier<CompletionStage<Started>> go) {
    return check.thenCompose(
        wrong -> wrong.isPresent() ? now(wrong.get()) : text.told().thenCompose(done -> go.get()));
  }

  private CompletionStage<Started> read(
      String runId, Optional<String> fromStep, Optional<Json> input, DoorSettings settings) {
    JsonNode read;
    try {
      read = input.map(Documents::parse).orElse(NullNode.instance);
    } catch (DocumentException e) {
      return now(Refusals.notJson(e));
    }
    return judged(
        input.map(List::of).orElseGet(() -> texts(runId)),
        Places.run(runId),
        settings,
        text -> again(runId, new Again(fromStep, input, read), text));
  }

  /** What was fine when it came need not be: the light may have learnt since. */
  private List<Json> texts(String runId) {
    return engine.view(runId).stream()
        .flatMap(
            run -> Stream.concat(Stream.of(run.input()), run.label().map(Gateway::words).stream()))
        .toList();
  }

  /** How a run is to be run again. */
  private record Again(Optional<String> fromStep, Optional<Json> input, JsonNode read) {}

  private CompletionStage<Started> again(String runId, Again how, Judged text) {
    Optional<RunView> run = engine.view(runId);
    if (run.isEmpty()) {
      return now(Refusals.noSuchRun(runId));
    }
    Optional<WorkflowVersion> newest = workflows.newest(run.get().workflow());
    if (newest.isEmpty()) {
      return now(
          new Refused(Reason.NOT_POSSIBLE, Refusals.unknown(run.get().workflow()).message()));
    }
    WorkflowVersion version = newest.get();
    CompletionStage<Optional<Refused>> check =
        how.input().isEmpty()
            ? CompletableFuture.completedFuture(Optional.empty())
            : inputs.check(version, how.read());
    Light light = text.verdict().light();
    return checked(
        check, text, () -> engine.rerun(version, runId, how.fromStep(), how.input(), light));
  }

  private CompletionStage<Reply> answer(String runId, String name, Json event) {
    List<Json> texts = List.of(words(name), event);
    Optional<Judged> judged = screen.judge(texts, Places.run(runId));
    if (judged.isEmpty()) {
      Text words = Refusals.notJudged().message();
      return CompletableFuture.completedFuture(new Reply.Unavailable(words));
    }
    Judged text = judged.get();
    if (text.red()) {
      return text.care().thenApply(Reply.Red::new);
    }
    return text.told().thenCompose(done -> engine.event(runId, name, event));
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
