package aurora5.store;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Plan;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same wish with the same key is one run for a day, however the clock is turned. */
final class KeyAndClockTest {
  record In(int number) {}

  record Out(int number) {}

  private final SkippedTime time = new SkippedTime(Instant.parse("2026-01-01T00:00:00Z"));
  private final FixedWorkflows workflows = new FixedWorkflows();

  @TempDir private Path folder;

  @Test
  void startsOneRunADay() throws Exception {
    workflows.add(version());
    try (var work = new CountedWork(time);
        var pool = work.pool("store", SqliteStore.THREADS);
        var store =
            SqliteStore.open(folder.resolve("a.db"), Durability.PROCESS, pool, work.aging());
        var engine = engine(store, work)) {
      engine.start();
      Started.Accepted first = start(engine);
      assertThat(first.fresh()).isTrue();
      time.turn(ofDays(2));
      assertThat(start(engine)).isEqualTo(new Started.Accepted(first.runId(), false));
      time.turn(ofDays(-5));
      assertThat(start(engine)).isEqualTo(new Started.Accepted(first.runId(), false));
      time.turn(ofDays(3));
      time.jumpTo(time.instant().plus(ofHours(25)));
      assertThat(start(engine).fresh()).isTrue();
    }
  }

  private DurableEngine engine(SqliteStore store, CountedWork work) {
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
            () -> Defaults.USUAL));
  }

  private Started.Accepted start(DurableEngine engine) throws Exception {
    var none = Optional.<String>empty();
    var wish =
        new StartRun(
            "any", new Json("{\"number\":1}"), none, 5, none, Optional.empty(), Optional.of("key"));
    var started = engine.accept(workflows.newest("any").orElseThrow(), wish, Light.GREEN, "print");
    return (Started.Accepted) started.toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static WorkflowVersion version() {
    var flow = Plan.of(In.class);
    var step = flow.step("work", Out.class).after(flow.input()).run(in -> new Out(in.number()));
    return new WorkflowVersion(
        "any",
        "plugin",
        "any 1.0.0",
        flow.returns(step),
        new PluginCodec(),
        Text.same(""),
        List.of(),
        SideEffects.NONE,
        Json.NULL,
        Json.NULL);
  }
}
