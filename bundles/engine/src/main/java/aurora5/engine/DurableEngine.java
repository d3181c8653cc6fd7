package aurora5.engine;

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
import aurora5.api.store.StoreException;
import aurora5.engine.birth.Births;
import aurora5.engine.child.ChildScreen;
import aurora5.engine.child.Children;
import aurora5.engine.live.Commands;
import aurora5.engine.live.LiveRun;
import aurora5.engine.live.Surroundings;
import aurora5.engine.open.Population;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Effect;
import aurora5.engine.run.RunIds;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * Runs workflows so that nothing accepted is lost and nothing finished is repeated, whatever
 * happens to the process. Thread-safe.
 */
public final class DurableEngine implements Engine, AutoCloseable {
  private final Population population;
  private final Births births;
  private final Children children;
  private final List<BiConsumer<String, Text>> harmListeners = new CopyOnWriteArrayList<>();
  private final Map<String, Text> harms = new ConcurrentHashMap<>();

  /** In a house in which nobody writes. */
  public DurableEngine(Surroundings around) {
    this(around, ChildScreen.nobodyWrites());
  }

  public DurableEngine(Surroundings around, ChildScreen screen) {
    population = new Population(around, this::harm, this::startChild);
    births = new Births(population, new RunIds(around.clock(), around.random()));
    children = new Children(population, births, screen);
  }

  /** Takes over what the last process left open, then listens to workflows that come and go. */
  public void start() {
    population.start();
  }

  /** The settings have changed. */
  public void settingsChanged() {
    population.house().slots().grant();
  }

  /** Somebody has turned the clock. */
  public void clockTurned() {
    population.clockTurned();
  }

  @Override
  public CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String keyFingerprint) {
    return births.accept(version, wish, light, keyFingerprint);
  }

  @Override
  public Optional<RunView> view(String runId) {
    return replay(runId).map(Views::of);
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    var view = new CompletableFuture<RunView>();
    Optional<LiveRun> live = population.find(runId);
    if (live.isPresent()) {
      live.get().watch(stopAtWait, view);
    } else {
      view(runId)
          .ifPresentOrElse(
              view::complete,
              () -> view.completeExceptionally(new IllegalArgumentException("no run " + runId)));
    }
    return view;
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    return command(runId, Commands::cancel);
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    return command(runId, (run, reply) -> Commands.event(run, name, event, reply));
  }

  @Override
  public CompletionStage<Reply> move(String runId, WorkflowVersion version) {
    Optional<Planned> planned = population.versions().planned(version);
    if (planned.isEmpty()) {
      return CompletableFuture.completedFuture(
          new Reply.Refused(new Text("그 버전은 더 이상 없습니다.", "that version is not here any more")));
    }
    return command(runId, (run, reply) -> Commands.move(run, planned.get(), reply));
  }

  @Override
  public CompletionStage<Started> rerun(
      WorkflowVersion version,
      String runId,
      Optional<String> fromStep,
      Optional<Json> input,
      Light light) {
    Optional<RunState> old = replay(runId);
    if (old.isEmpty()) {
      return CompletableFuture.completedFuture(
          new Started.Refused(
              Started.Reason.NOT_POSSIBLE,
              new Text("실행을 찾을 수 없습니다: " + runId, "there is no run " + runId)));
    }
    return births.again(version, old.get(), fromStep, input, light);
  }

  private interface Command {
    void send(LiveRun run, CompletableFuture<Reply> reply);
  }

  private CompletionStage<Reply> command(String runId, Command command) {
    var reply = new CompletableFuture<Reply>();
    Optional<LiveRun> live = population.find(runId);
    if (live.isPresent()) {
      command.send(live.get(), reply);
    } else if (replay(runId).isPresent()) {
      reply.complete(Commands.over());
    } else {
      reply.complete(new Reply.NoSuchRun());
    }
    return reply;
  }

  private Optional<RunState> replay(String runId) {
    var house = population.house();
    try {
      return Optional.of(house.journal().state(runId)).filter(state -> state.seq() > 0);
    } catch (StoreException damage) {
      population.find(runId); // if it is still open, that ends it
      throw damage;
    }
  }

  @Override
  public CompletionStage<Void> drained(String plugin) {
    return population.versions().drained(plugin);
  }

  @Override
  public CompletionStage<Void> park(String plugin, Duration grace) {
    return population.versions().park(plugin, grace);
  }

  @Override
  public AutoCloseable onHarm(BiConsumer<String, Text> listener) {
    harmListeners.add(listener);
    harms.forEach(listener); // what the last process died of is known before anybody can listen
    return () -> harmListeners.remove(listener);
  }

  private void startChild(LiveRun parent, Effect.StartChild start) {
    children.start(parent, start);
  }

  private void harm(String plugin, Text reason) {
    harms.put(plugin, reason);
    population
        .house()
        .io()
        .execute(() -> harmListeners.forEach(listener -> listener.accept(plugin, reason)));
  }

  @Override
  public Map<String, Double> usualMillis(String workflow) {
    return population
        .versions()
        .newest(workflow)
        .map(version -> population.house().durations().of(workflow, version.plan()))
        .orElseGet(Map::of);
  }

  @Override
  public Optional<Queueing> queueing(String runId) {
    return population.house().slots().queueing(runId);
  }

  @Override
  public Crowd crowd(String workflow) {
    return population.house().slots().crowd(workflow);
  }

  @Override
  public boolean recovered() {
    return population.recovered();
  }

  /** Starts nothing more and gives running steps that time; what is left goes on another day. */
  public void stop(Duration grace) throws InterruptedException {
    population.stop(grace);
  }

  @Override
  public void close() {
    population.close();
  }
}
