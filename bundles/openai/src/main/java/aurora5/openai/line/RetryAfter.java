package aurora5.openai.line;

import com.openai.core.http.Headers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server wants to be left alone. Pure. */
final class RetryAfter {
  private static final double MILLIS = 1000;

  private RetryAfter() {}

  static Optional<Duration> of(Headers headers, Clock clock) {
    return first(headers, "retry-after-ms")
        .flatMap(text -> number(text, 1))
        .or(
            () ->
                first(headers, "retry-after")
                    .flatMap(text -> number(text, MILLIS).or(() -> date(text, clock))));
  }

  private static Optional<String> first(Headers headers, String name) {
    return headers.values(name).stream().findFirst().map(String::strip);
  }

  private static Optional<Duration> number(String text, double factor) {
    try {
      double value = Double.parseDouble(text) * factor;
      return value >= 0 && value < Integer.MAX_VALUE
          ? Optional.of(Duration.ofMillis((long) Math.ceil(value)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> date(String text, Clock clock) {
    try {
      var at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration until = Duration.between(clock.instant(), at);
      return Optional.of(until.isNegative() ? Duration.ZERO : until);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
