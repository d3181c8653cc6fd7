package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.store.NoticeTable;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the words of safety are a sign of: a red text is an alarm, a yellow one something for a
 * person to look at within a day. Both are over when a person has seen them. Pure.
 */
public final class SafetySigns {
  public static final String TOPIC = "safety";

  /** Within which a person looks at a yellow text. */
  static final Duration REVIEW = Duration.ofHours(24);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Seoul"));

  private SafetySigns() {}

  /** A word of safety that the journal kept. */
  public static Sign of(NoticeTable.Row row) {
    JsonNode word = Documents.parseOwn(row.body());
    var reason = new Text(word.path("ko").asText(), word.path("en").asText());
    return word.path("light").asText().equals("RED") ? red(row, reason) : yellow(row, word, reason);
  }

  private static Sign red(NoticeTable.Row row, Text reason) {
    return new Sign.Wrong(
        Keys.safety("red", row.position()),
        Severity.CRITICAL,
        new Text("위급한 글이 왔습니다: " + reason.ko(), "An urgent text came: " + reason.en()),
        new Text(
            "%s KST. 109를 안내했고 글은 저장하지 않았습니다. 지금 살펴보고 확인을 누르세요.".formatted(TIME.format(row.at())),
            "%s KST. Its writer was led to 109; the text was not stored. Look after it now, and say that you have seen this."
                .formatted(TIME.format(row.at()))),
        row.at());
  }

  private static Sign yellow(NoticeTable.Row row, JsonNode word, Text reason) {
    String due = TIME.format(row.at().plus(REVIEW));
    return new Sign.Wrong(
        Keys.safety("yellow", row.position()),
        Severity.INFO,
        new Text(
            "살펴볼 글이 있습니다: " + word.path("areaKo").asText(),
            "A text to look at: " + word.path("areaEn").asText()),
        new Text(
            "%s (%s, %s KST). %s KST까지 살펴보고 확인을 누르세요."
                .formatted(reason.ko(), word.path("whereKo").asText(), TIME.format(row.at()), due),
            "%s (%s, %s KST). Look at it by %s KST, and say that you have seen this."
                .formatted(reason.en(), word.path("whereEn").asText(), TIME.format(row.at()), due)),
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
    boolean late = alert.firstSeen().plus(REVIEW).isBefore(now);
    return alert.severity() == Severity.INFO && late
        ? Stream.of(
            new Sign.Wrong(
                alert.key(),
                Severity.WARNING,
                new Text("늦음: " + alert.title().ko(), "Late: " + alert.title().en()),
                alert.detail(),
                now))
        : Stream.empty();
  }
}
