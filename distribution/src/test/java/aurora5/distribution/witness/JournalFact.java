package aurora5.distribution.witness;

import java.util.Optional;

/** A fact of the journal, as far as the checker cares. */
record JournalFact(String run, String fact, String step, int attempt) {
  /** What it starts, if it starts something. */
  Optional<Work> starts() {
    return switch (fact) {
      case "step-started" -> Optional.of(new Work(run, step, false));
      case "undo-started" -> Optional.of(new Work(run, step, true));
      default -> Optional.empty();
    };
  }

  /** What it completes, if it completes something. */
  Optional<Work> completes() {
    return switch (fact) {
      case "step-succeeded" -> Optional.of(new Work(run, step, false));
      case "undo-ended" -> Optional.of(new Work(run, step, true));
      default -> Optional.empty();
    };
  }
}
