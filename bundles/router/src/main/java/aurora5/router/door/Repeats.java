package aurora5.router.door;

import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.store.Entry;
import aurora5.api.store.RunTable;
import java.time.Clock;
import java.util.Optional;

/** Knows a wish that was made before by its idempotency key. Thread-safe. */
public final class Repeats {
  private final RunTable table;
  private final Clock clock;

  public Repeats(RunTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** The run of then, or a refusal if the key was used with another wish; empty if it is new. */
  Optional<Started> of(StartRun wish, String fingerprint) {
    Optional<Entry.Claim> claim =
        wish.idempotencyKey().flatMap(key -> table.claim(key, clock.instant()));
    return claim.map(
        taken ->
            taken.fingerprint().equals(fingerprint)
                ? new Started.Accepted(taken.runId(), false)
                : Refusals.keyTaken());
  }
}
