package aurora5.notion.line;

import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back. Immutable, as long as nobody changes the body. */
record Reply(int status, Map<String, List<String>> headers, byte[] body) {
  private static final int LARGEST = 64 << 20;
  private static final Duration LONGEST = Duration.ofHours(1);

  boolean well() {
    return status >= 200 && status < 300;
  }

  /** Missing if it is none: the gateway in front of Notion speaks HTML. */
  JsonNode json() {
    try {
      return body.length == 0 ? MissingNode.getInstance() : Documents.parse(body, LARGEST);
    } catch (DocumentException e) {
      return MissingNode.getInstance();
    }
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * How long Notion wants to be left alone, by the header or, for it is said twice, by the body.
   */
  Optional<Duration> retryAfter() {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .or(
            () ->
                Optional.of(json().path("additional_data").path("retry_after").asText())
                    .filter(text -> !text.isEmpty()))
        .filter(text -> text.strip().matches("\\d{1,9}(\\.\\d+)?"))
        .map(text -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(text.strip()) * 1000)))
        .map(time -> time.compareTo(LONGEST) > 0 ? LONGEST : time);
  }
}
