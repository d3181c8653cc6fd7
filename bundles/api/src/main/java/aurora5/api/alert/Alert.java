package aurora5.api.alert;

import aurora5.api.Text;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One incident, from its first sign to its end. Immutable.
 *
 * @param key what makes it one incident: kind and cause, such as {@code health.disk} or {@code
 *     run.create-story.story.THREW}; one segment of a URL as it is. A new incident of the same key
 *     after the end of this one has a new {@code number}
 * @param number 1, 2, 3 … among the incidents of that key
 * @param title one line
 * @param detail cause and next step in words; no secret, no person's text
 * @param count how often it was seen
 */
public record Alert(
    String key,
    long number,
    Severity severity,
    Text title,
    Text detail,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    Optional<Instant> closedAt,
    Optional<Instant> acknowledgedAt) {
  public enum Severity {
    INFO,
    WARNING,
    CRITICAL
  }

  public Alert {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
  }

  public boolean active() {
    return closedAt.isEmpty();
  }
}
