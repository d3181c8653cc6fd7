package aurora5.api.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A run as lists show it, kept beside its events so that nobody needs to replay them. Immutable.
 *
 * @param status name of a {@code RunStatus}
 * @param open whether the engine still has something to do for it
 * @param plugin identity of the plugin version it is pinned to
 * @param refused whether it ended because what a person wrote could not be worked on
 * @param epoch rises whenever another process takes the run over while something of it was at work
 * @param restsUntil only an event gives the engine something to do for it before that moment; empty
 *     if there is something to do at once, or nothing any more
 */
public record RunRow(
    String id,
    String workflow,
    String plugin,
    String status,
    boolean open,
    int priority,
    Optional<String> label,
    Optional<String> userId,
    Optional<String> parent,
    String contextId,
    Optional<String> error,
    boolean refused,
    Instant queuedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    long epoch,
    Optional<Instant> restsUntil) {
  /** How it counts, if it has ended. */
  public Optional<Ending> ending() {
    return endedAt.map(at -> Ending.of(status, refused));
  }
}
