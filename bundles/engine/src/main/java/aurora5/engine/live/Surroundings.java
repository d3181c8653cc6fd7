package aurora5.engine.live;

import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.catalog.Workflows;
import aurora5.api.context.Contexts;
import aurora5.api.store.Journal;
import aurora5.api.store.RunTable;
import aurora5.api.work.Work;
import aurora5.engine.run.Defaults;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What the engine needs of other rooms. Immutable; its parts are thread-safe. */
public record Surroundings(
    Journal journal,
    RunTable runs,
    ArtifactFiles files,
    Contexts contexts,
    Workflows workflows,
    Work work,
    Clock clock,
    RandomGenerator random,
    Supplier<Defaults> defaults) {}
