package aurora5.engine.live;

import aurora5.api.run.Started;
import aurora5.api.store.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a run has been accepted: long ago, not yet, or never. For the run's owner. */
final class Acceptance {
  private @Nullable Birth birth;
  private boolean refused;

  /** It is not accepted yet. */
  void awaits(Birth with) {
    birth = with;
  }

  /** Whether it can still be refused. */
  boolean open() {
    return birth != null;
  }

  boolean refused() {
    return refused;
  }

  Optional<Entry.Claim> claim() {
    return Optional.ofNullable(birth).flatMap(Birth::claim);
  }

  /** Its first turn is on disk. */
  void accepted(String id) {
    answer(new Started.Accepted(id, true));
  }

  void refuse(Started answer) {
    refused = true;
    answer(answer);
  }

  private void answer(Started answer) {
    Birth was = birth;
    birth = null;
    if (was != null) {
      was.started().complete(answer);
    }
  }
}
