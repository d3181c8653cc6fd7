package aurora5.notion.daily;

import java.time.LocalDate;
import java.util.List;

/**
 * What a day was like. Immutable; nothing of a person's text.
 *
 * @param day on whose morning it ends
 * @param unpriced calls of models whose price nobody knows
 * @param refused deliveries that wait for a person
 * @param partly whether there were more runs than were looked at
 */
record Figures(
    LocalDate day,
    List<Count> workflows,
    List<Slow> slowest,
    long red,
    long yellow,
    double dollars,
    long unpriced,
    long waiting,
    long alerts,
    long refused,
    boolean partly) {
  Figures {
    workflows = List.copyOf(workflows);
    slowest = List.copyOf(slowest);
  }

  /**
   * The runs of one workflow. Immutable.
   *
   * @param refused for what a person wrote: neither well nor failed
   */
  record Count(String workflow, long well, long failed, long cancelled, long refused) {}

  /** Immutable. */
  record Slow(String workflow, String run, long millis) {}

  long runs() {
    return workflows.stream()
        .mapToLong(each -> each.well() + each.failed() + each.cancelled() + each.refused())
        .sum();
  }

  long failures() {
    return workflows.stream().mapToLong(Count::failed).sum();
  }
}
