package aurora5.engine.step;

import aurora5.api.artifact.Artifacts;
import aurora5.api.safety.Light;
import aurora5.api.step.SharedContext;
import aurora5.api.step.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What one attempt sees of the house. For the step's own thread. */
record StepScope(
    String runId,
    String name,
    int attempt,
    String idempotencyKey,
    Instant deadline,
    Clock clock,
    RandomGenerator random,
    Optional<String> userId,
    Light light,
    Artifacts artifacts,
    Drafts drafts)
    implements Step {
  @Override
  public System.Logger log() {
    return new StepLog(runId, name);
  }

  @Override
  public SharedContext context() {
    return drafts.context();
  }

  @Override
  public SharedContext memory(String name, Duration kept) {
    return drafts.memory(name, kept);
  }
}
