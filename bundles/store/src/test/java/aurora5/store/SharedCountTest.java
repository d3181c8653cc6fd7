package aurora5.store;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.store.ContextTable;
import aurora5.api.workflow.SideEffects;
import aurora5.context.ContextRoom;
import aurora5.engine.DurableEngine;
import aurora5.engine.live.Surroundings;
import aurora5.engine.run.Defaults;
import aurora5.json.PluginCodec;
import aurora5.store.sql.Durability;
import aurora5.testkit.FixedWorkflows;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that count together, on the real store. */
final class SharedCountTest {
  private static final int ITEMS = 64;

  record In(int number) {}

  record Word(String word) {}

  private final SkippedTime time = new SkippedTime(Instant.parse("2026-01-01T00:00:00Z"));
  private final FixedWorkflows workflows = new FixedWorkflows();

  @TempDir private Path folder;

  @Test
  void sixtyFourParallelIncrementsMakeSixtyFourOnDisk() throws Exception {
    var version = version();
    workflows.add(version);
    try (var work = new CountedWork(time);
        var pool = work.pool("store", SqliteStore.THREADS);
        var store = SqliteStore.open(folder.resolve("a.db"), Durability.PROCESS, pool, time);
        var engine = engine(store, work)) {
      engine.start();

      RunView run = run(engine, version);

      ContextTable contexts = store.contexts();
      assertThat(run.status()).isEqualTo(RunStatus.SUCCEEDED);
      assertThat(contexts.values(run.contextId()).get("count").json())
          .isEqualTo(new Json("" + ITEMS));
      assertThat(contexts.history(run.contextId(), 100))
          .extracting(ContextTable.Change::version)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, ITEMS).mapToObj(i -> (long) i).toList());
    }
  }

  private DurableEngine engine(SqliteStore store, CountedWork work) {
    var defaults = new Defaults(3, Duration.ofSeconds(1), Duration.ofMinutes(5), ITEMS, 100);
    return new DurableEngine(
        new Surroundings(
            store.journal(),
            store.runs(),
            new MemoryStore(new MemoryData(), time),
            ContextRoom.of(store.contexts(), store.journal(), time),
            workflows,
            work,
            time,
            new Random(1),
            () -> defaults));
  }

  private static RunView run(DurableEngine engine, WorkflowVersion version) throws Exception {
    var wish = StartRun.of("count", new Json("{\"number\":1}"));
    var started =
        engine
            .accept(version, wish, Light.GREEN, "x")
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
    String runId = ((Started.Accepted) started).runId();
    return engine.settled(runId, false).toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private static WorkflowVersion version() {
    var together = new CyclicBarrier(ITEMS);
    var flow = Plan.of(In.class);
    var each =
        flow.each("count", Word.class)
            .over(flow.input(), in -> IntStream.range(0, ITEMS).boxed().toList())
            .atMost(ITEMS)
            .runWith(
                (step, i) -> {
                  step.context().has("count");
                  together.await(20, TimeUnit.SECONDS);
                  step.context().update("count", Integer.class, 0, n -> n + 1);
                  return new Word("" + i);
                });
    var plan = flow.returns(flow.step("end", Word.class).after(each).run(w -> new Word("done")));
    return new WorkflowVersion(
        "count",
        "plugin",
        "count 1.0.0",
        plan,
        new PluginCodec(),
        Text.same(""),
        List.of(),
        SideEffects.NONE,
        Json.NULL,
        Json.NULL);
  }
}
