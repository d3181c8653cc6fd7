package aurora5.api.step;

import aurora5.api.artifact.Artifacts;
import aurora5.api.safety.Light;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The surroundings of one attempt of one step. Valid until the attempt ends; to be used by the
 * step's own thread only.
 */
@ProviderType
public interface Step {
  String runId();

  /** The step's name, with the item's number for a fan-out: {@code page[3]}. */
  String name();

  /** 1 for the first attempt. An attempt that died with the process counts. */
  int attempt();

  /**
   * The same for every attempt of this step in this run, different for its undo. Hand it to outside
   * services, so that an attempt repeated after a crash does nothing twice.
   */
  String idempotencyKey();

  /** When this attempt is interrupted at the latest. */
  Instant deadline();

  /** The time of the house; jumps in a rehearsal. */
  Clock clock();

  /** Random numbers that are the same for every attempt of this step in this run. */
  RandomGenerator random();

  /** Who the run is for, if the caller said so. */
  Optional<String> userId();

  /**
   * What the house's traffic light showed for the input when it came: green, or yellow for a text
   * that a person looks at within a day and that wants a warm tone and a word of who is there to
   * {@link Light#help help}. Red is never seen here: nothing red becomes a run.
   */
  Light light();

  /** A log whose lines carry run and step. Never write a person's text or a secret. */
  System.Logger log();

  Artifacts artifacts();

  SharedContext context();

  /**
   * State that outlives the run: what the runs of this workflow, and no others, share under that
   * name. As with {@link #context}, what is written becomes visible together with the step's
   * result, and an {@code update} loses nothing of what other runs do at the same time.
   *
   * @param name 1 to 100 of {@code A-Z a-z 0-9 . _ -}; operators see it, so a hash where it is
   *     about a person
   * @param kept how long it is kept at least, from its last write on
   * @throws ContextException if the name or the time cannot be used
   */
  default SharedContext memory(String name, Duration kept) {
    throw new UnsupportedOperationException("these surroundings remember nothing");
  }
}
