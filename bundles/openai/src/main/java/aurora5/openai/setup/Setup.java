package aurora5.openai.setup;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the operator set, checked. Immutable; its text holds no secret.
 *
 * @param api which of the two ways to ask for text
 * @param timeout one call, from its first byte to its last
 * @param tries of one call, the first included
 * @param budget dollars a day; empty for no limit
 * @param zone in which the budget's day begins at midnight
 * @param moderate whether a person's text is judged before anything is made of it
 */
public record Setup(
    Secret key,
    ServerAddress base,
    Models models,
    Api api,
    Duration timeout,
    int tries,
    Optional<Double> budget,
    Prices prices,
    ZoneId zone,
    boolean moderate) {
  /** Two ways to ask for text. */
  public enum Api {
    /** Responses, and Chat Completions where the server lacks it. */
    AUTO,
    RESPONSES,
    CHAT
  }

  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final int MOST_TRIES = 10;

  public Setup {
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "aurora5.openai timeout (OPENAI_TIMEOUT) must be 1 to %d ms: %d"
              .formatted(LONGEST.toMillis(), timeout.toMillis()));
    }
    if (tries < 1 || tries > MOST_TRIES) {
      throw new IllegalArgumentException(
          "aurora5.openai tries must be 1 to %d: %d".formatted(MOST_TRIES, tries));
    }
    if (budget.isPresent() && !(budget.get() > 0)) {
      throw new IllegalArgumentException(
          "aurora5.openai dailyBudget (OPENAI_DAILY_BUDGET) must be dollars above 0, or 0 for no"
              + " limit: "
              + budget.get());
    }
  }

  /**
   * How long after its first try a call may be tried again: the last one then still ends before the
   * steps of workflows do, and a template can stand in.
   */
  public Duration patience() {
    return timeout.dividedBy(4);
  }

  /** Whether what was learned of the one holds for the other. */
  public boolean sameAccount(Setup other) {
    return key.equals(other.key) && base.equals(other.base);
  }

  public boolean configured() {
    return !key.isEmpty();
  }
}
