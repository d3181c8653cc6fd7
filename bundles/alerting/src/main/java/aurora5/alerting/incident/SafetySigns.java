package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.store.NoticeTable;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the words of safety are a sign of: a red text is an alarm, a yellow one something for a
 * person to look at within a day. Both are over when a person has seen them. Pure.
 */
public final class SafetySigns {
  public static final String TOPIC = "safety";

  private SafetySigns() {}

  /**
   * A word of safety that the journal kept.
   *
   * @param active the incident of a key that is not over
   */
  public static List<Sign> of(NoticeTable.Row row, Function<String, Optional<Alert>> active) {
    JsonNode word = Documents.parseOwn(row.body());
    return word.path("light").asText().equals("RED")
        ? List.of(red(row, new Text(word.path("ko").asText(), word.path("en").asText())))
        : Reviews.of(row, word, active);
  }

  private static Sign red(NoticeTable.Row row, Text reason) {
    return new Sign.Wrong(
        Keys.red(row.position()),
        Severity.CRITICAL,
        new Text("위급한 글이 왔습니다: " + reason.ko(), "An urgent text came: " + reason.en()),
        new Text(
            "%s. 109를 안내했고 글은 저장하지 않았습니다. 지금 살펴보고 확인을 누르세요.".formatted(Reviews.minute(row.at())),
            "%s. Its writer was led to 109; the text was not stored. Look after it now, and say that you have seen this."
                .formatted(Reviews.minute(row.at()))),
        row.at());
  }

  /** What a person has seen is over; what nobody has looked at in time is worse. */
  public static List<Sign> later(Collection<Alert> active, Instant now) {
    return active.stream()
        .filter(alert -> alert.key().startsWith(Keys.SAFETY))
        .flatMap(alert -> later(alert, now))
        .toList();
  }

  private static Stream<Sign> later(Alert alert, Instant now) {
    if (alert.acknowledgedAt().isPresent()) {
      return Stream.of(new Sign.Well(alert.key(), now));
    }
    boolean late = alert.firstSeen().plus(Reviews.TIME).isBefore(now);
    return alert.severity() == Severity.INFO && late
        ? Stream.of(
            new Sign.Wrong(
                alert.key(), Severity.WARNING, Reviews.late(alert.title()), alert.detail(), now))
        : Stream.empty();
  }
}
