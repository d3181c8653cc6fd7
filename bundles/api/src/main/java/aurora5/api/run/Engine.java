package aurora5.api.run;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.safety.Light;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs what was let in. For the rooms behind the door; everybody else uses {@link Runs}.
 * Thread-safe.
 */
@ProviderType
public interface Engine {
  /**
   * @param light what safety showed for the wish; not red
   * @param keyFingerprint hash of the wish, to compare when its idempotency key is taken
   */
  CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String keyFingerprint);

  Optional<RunView> view(String runId);

  CompletionStage<RunView> settled(String runId, boolean stopAtWait);

  CompletionStage<Reply> cancel(String runId);

  CompletionStage<Reply> event(String runId, String name, Json event);

  /**
   * @param light what safety shows for the input; not red
   */
  CompletionStage<Started> rerun(
      WorkflowVersion version,
      String runId,
      Optional<String> fromStep,
      Optional<Json> input,
      Light light);

  CompletionStage<Reply> move(String runId, WorkflowVersion version);

  /** Completes when no open run is pinned to that plugin any more. */
  CompletionStage<Void> drained(String plugin);

  /**
   * Stops running that plugin's code: its steps get {@code grace}, are then interrupted and put
   * back, and its runs wait for the plugin. Completes when none of its code runs.
   */
  CompletionStage<Void> park(String plugin, Duration grace);

  /**
   * Tells, with a reason, of plugins that harm the house: a step that was running at three deaths
   * of the process, three threads that did not stop.
   */
  AutoCloseable onHarm(BiConsumer<String, Text> listener);

  /**
   * How long steps of a workflow have taken of late, in milliseconds; without those never measured
   * since the start.
   */
  default Map<String, Double> usualMillis(String workflow) {
    return Map.of();
  }

  /** Why a run waits for a place; empty if it works, or waits for something else. */
  default Optional<Queueing> queueing(String runId) {
    return Optional.empty();
  }

  /** How crowded a workflow is. */
  default Crowd crowd(String workflow) {
    return new Crowd(OptionalInt.empty(), OptionalInt.empty(), 0, 0, List.of());
  }

  /** Whether the open runs of the last process have been taken over. */
  boolean recovered();
}
