package aurora5.distribution.bench;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.work.Pool;
import aurora5.api.workflow.SideEffects;
import aurora5.context.ContextRoom;
import aurora5.engine.DurableEngine;
import aurora5.engine.live.Surroundings;
import aurora5.engine.run.Defaults;
import aurora5.json.PluginCodec;
import aurora5.store.SqliteStore;
import aurora5.store.file.ContentFiles;
import aurora5.store.sql.Durability;
import aurora5.testkit.FixedWorkflows;
import aurora5.work.NamedThreads;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The real engine on the real store, as the product wires them, without the framework. */
final class House implements AutoCloseable {
  private final NamedThreads work = new NamedThreads();
  private final Pool pool = work.pool("aurora5-store", SqliteStore.THREADS);
  private final FixedWorkflows workflows = new FixedWorkflows();
  private final SqliteStore store;
  private final DurableEngine engine;

  House(Path database) throws Exception {
    store = SqliteStore.open(database, Durability.POWER, pool, Clock.systemUTC());
    engine =
        new DurableEngine(
            new Surroundings(
                store.journal(),
                store.runs(),
                new ContentFiles(database.resolveSibling("artifacts")),
                ContextRoom.of(store.contexts(), store.journal(), Clock.systemUTC()),
                workflows,
                work,
                Clock.systemUTC(),
                new SecureRandom(),
                () -> Defaults.USUAL));
    engine.start();
  }

  DurableEngine engine() {
    return engine;
  }

  WorkflowVersion version(Shape shape) {
    var version =
        new WorkflowVersion(
            shape.label,
            "3b".repeat(32),
            shape.label + " 1.0.0",
            shape.plan,
            new PluginCodec(),
            Text.same(""),
            List.of(),
            SideEffects.NONE,
            Json.NULL,
            Json.NULL);
    workflows.add(version);
    return version;
  }

  @Override
  public void close() throws Exception {
    engine.stop(Duration.ofSeconds(5));
    engine.close();
    store.close();
    pool.close();
    work.close();
  }
}
