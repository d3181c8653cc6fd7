package aurora5.notion.request;

import aurora5.api.Json;
import aurora5.api.run.Reply;
import aurora5.api.run.RunPage;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.store.RunTable;
import aurora5.notion.deliver.DeliveryHouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Remembers keys as the real door does, and what was answered. For one thread at a time. */
final class Door implements Runs {
  private final DeliveryHouse house;
  private final Map<String, StartRun> started = new LinkedHashMap<>();
  private final List<String> events = new ArrayList<>();
  private Optional<Started.Refused> refusal = Optional.empty();
  private Function<String, Reply> reply = event -> new Reply.Done();

  Door(DeliveryHouse house) {
    this.house = house;
  }

  void refuse(Started.Refused why) {
    refusal = Optional.of(why);
  }

  void open() {
    refusal = Optional.empty();
  }

  /** Starts by their keys. */
  Map<String, StartRun> started() {
    return started;
  }

  /** What is said to an answer. */
  void reply(Function<String, Reply> answer) {
    reply = answer;
  }

  /** Answers, as they came: {@code RUN STEP JSON}. */
  List<String> events() {
    return events;
  }

  @Override
  public CompletionStage<Started> start(StartRun wish) {
    if (refusal.isPresent()) {
      return CompletableFuture.completedFuture(refusal.get());
    }
    String key = wish.idempotencyKey().orElseThrow();
    boolean fresh = started.putIfAbsent(key, wish) == null;
    int number = new ArrayList<>(started.keySet()).indexOf(key) + 1;
    if (fresh) {
      house.accepted(number, wish.workflow());
    }
    return CompletableFuture.completedFuture(new Started.Accepted(DeliveryHouse.id(number), fresh));
  }

  @Override
  public Optional<RunView> find(String runId) {
    return Optional.ofNullable(house.runs.get(runId));
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    events.add(runId + " " + name + " " + event.text());
    return CompletableFuture.completedFuture(reply.apply(event.text()));
  }

  @Override
  public RunPage list(RunTable.Filter filter) {
    return new RunPage(List.of(), Optional.empty());
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    throw new UnsupportedOperationException("nobody waits here");
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    throw new UnsupportedOperationException("nobody cancels here");
  }

  @Override
  public CompletionStage<Started> rerun(
      String runId, Optional<String> fromStep, Optional<Json> input) {
    throw new UnsupportedOperationException("nobody reruns here");
  }

  @Override
  public CompletionStage<Reply> move(String runId) {
    throw new UnsupportedOperationException("nobody moves here");
  }
}
