package aurora5.engine.open;

import aurora5.api.run.RunStatus;
import aurora5.api.store.RunRow;
import aurora5.engine.run.Suspicion;
import aurora5.engine.slot.Slots;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open run of which no more than its row has been read. Thread-safe: what changes is guarded by
 * itself.
 */
final class Sleeper implements Slots.Candidate {
  private final String id;
  private final String workflow;
  private final String plugin;
  private final RunStatus status;
  private final int priority;
  private final Instant queuedAt;
  private final @Nullable Instant restsUntil;
  private final long epoch;
  private final Consumer<Sleeper> granted;

  /** Guarded by this: it is in memory, or has ended there. */
  boolean woken;

  /** Guarded by this: it stands in the line for a slot. */
  boolean inLine;

  /** Guarded by this: it is about to be woken. */
  boolean called;

  /** Guarded by this. */
  Runnable cancelAlarm = () -> {};

  /**
   * @param granted told when it has got a slot
   */
  Sleeper(RunRow row, Consumer<Sleeper> granted) {
    this.id = row.id();
    this.workflow = row.workflow().intern();
    this.plugin = row.plugin().intern();
    this.status = RunStatus.valueOf(row.status());
    this.priority = row.priority();
    this.queuedAt = row.queuedAt();
    this.restsUntil = row.restsUntil().orElse(null);
    this.epoch = row.epoch();
    this.granted = granted;
  }

  @Override
  public String id() {
    return id;
  }

  String workflow() {
    return workflow;
  }

  String plugin() {
    return plugin;
  }

  RunStatus status() {
    return status;
  }

  int priority() {
    return priority;
  }

  Instant queuedAt() {
    return queuedAt;
  }

  /** Its place among those who wait for a slot. */
  long key() {
    return Slots.key(priority, queuedAt);
  }

  Optional<Instant> restsUntil() {
    return Optional.ofNullable(restsUntil);
  }

  /** Whether it knows that its plugin is not here. */
  boolean parked() {
    return status == RunStatus.WAITING_FOR_PLUGIN;
  }

  /** Whether it has not begun. */
  boolean queued() {
    return status == RunStatus.QUEUED;
  }

  /** Whether what it has to do needs a slot. */
  boolean works() {
    return status == RunStatus.QUEUED || status == RunStatus.RUNNING;
  }

  /** Whether a step of it may have been in flight at so many deaths that it is their cause. */
  boolean suspect() {
    return epoch >= Suspicion.MOST_DEATHS - 1
        && (status == RunStatus.RUNNING || status == RunStatus.COMPENSATING);
  }

  /** Whether a step of it was in flight when a process died before the last one. */
  boolean sawDeaths() {
    return epoch > 0;
  }

  @Override
  public void granted() {
    granted.accept(this);
  }
}
