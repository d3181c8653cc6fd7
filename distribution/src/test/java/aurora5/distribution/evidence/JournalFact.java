package aurora5.distribution.evidence;

import java.util.Optional;

/**
 * A fact of the journal, as far as the checker cares. What a fact does not have is empty or 0.
 *
 * @param number of the wish, in the run's input
 * @param fail step that is to fail, in the run's input
 * @param parent run that called
 * @param error step and kind of the failure: {@code sulk/THREW}
 */
public record JournalFact(
    String run,
    String fact,
    String step,
    int attempt,
    String workflow,
    int number,
    String fail,
    String parent,
    String status,
    String error) {

  public boolean is(String kind) {
    return fact.equals(kind);
  }

  /** The step of the plan: of {@code page[3]} that is {@code page}. */
  public String planStep() {
    int item = step.indexOf('[');
    return item < 0 ? step : step.substring(0, item);
  }

  public boolean ofItem() {
    return step.endsWith("]");
  }

  /** What it starts, if it starts something. */
  public Optional<Work> starts() {
    return switch (fact) {
      case "step-started" -> Optional.of(new Work(run, step, false));
      case "undo-started" -> Optional.of(new Work(run, step, true));
      default -> Optional.empty();
    };
  }

  /** What it completes, if it completes something. */
  public Optional<Work> completes() {
    return switch (fact) {
      case "step-succeeded" -> Optional.of(new Work(run, step, false));
      case "undo-ended" -> Optional.of(new Work(run, step, true));
      default -> Optional.empty();
    };
  }
}
