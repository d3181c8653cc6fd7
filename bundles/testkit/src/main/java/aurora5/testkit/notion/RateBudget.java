package aurora5.testkit.notion;

import aurora5.testkit.notion.workspace.Refusal;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many calls in a window, at any pace, as Notion counts them. Thread-safe. */
final class RateBudget {
  private final Clock clock;
  private int most = 180;
  private Duration window = Duration.ofSeconds(60);
  private Instant end = Instant.MIN;
  private int taken;

  RateBudget(Clock clock) {
    this.clock = clock;
  }

  synchronized void set(int calls, Duration time) {
    most = calls;
    window = time;
    end = Instant.MIN;
  }

  synchronized void take() {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      end = now.plus(window);
      taken = 0;
    }
    if (taken >= most) {
      long seconds = Duration.between(now, end).plusMillis(999).toSeconds();
      ObjectNode additional = JsonNodeFactory.instance.objectNode();
      additional.put("rate_limit_reason", "public_api_request_rate_limit");
      additional.put("retry_after", String.valueOf(seconds));
      throw new Refusal(429, "rate_limited", "You have been rate limited.", additional);
    }
    taken++;
  }
}
