package aurora5.engine.keep;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long runs are kept once they have ended. Immutable.
 *
 * @param usual days, for workflows that are not named; 0 keeps for ever
 * @param named days by workflow id; 0 keeps for ever
 */
public record Keeping(int usual, Map<String, Integer> named) {
  private static final int MOST_DAYS = 3_650;

  public Keeping {
    named = Map.copyOf(named);
    require(usual, "runs");
    named.forEach((workflow, days) -> require(days, workflow));
  }

  private static void require(int days, String what) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          what + " can be kept 0 (for ever) to " + MOST_DAYS + " days, not " + days);
    }
  }

  /**
   * @param byWorkflow as {@code create-story=7, daily-miracles-analysis=90}; may be empty
   */
  public static Keeping of(int usual, String byWorkflow) {
    Map<String, Integer> named = new HashMap<>();
    for (String each : byWorkflow.split(",")) {
      if (!each.isBlank()) {
        String[] parts = each.split("=", -1);
        named.put(parts[0].strip(), parts.length == 2 ? days(parts[1], each) : refuse(each));
      }
    }
    return new Keeping(usual, named);
  }

  private static int days(String days, String where) {
    try {
      return Integer.parseInt(days.strip());
    } catch (NumberFormatException e) {
      return refuse(where);
    }
  }

  private static int refuse(String where) {
    throw new IllegalArgumentException(
        "days by workflow look like create-story=7, other=90; this does not: " + where.strip());
  }

  /** Empty for ever. */
  Optional<Duration> of(String workflow) {
    int days = named.getOrDefault(workflow, usual);
    return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
  }
}
