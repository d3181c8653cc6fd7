package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.store.NoticeTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gathers yellow texts of one area into one thing for a person to look at: a hundred worries a day
 * are a few lists, each told once. Every text is a line, and the oldest says until when. What comes
 * after somebody has seen a list begins another. Pure.
 */
final class Reviews {
  /** Within which a person looks at a yellow text. */
  static final Duration TIME = Duration.ofHours(24);

  /** Texts that are listed; more are not, but look at these first. */
  static final int LINES = 200;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Seoul"));

  private Reviews() {}

  /** How a moment is written. */
  static String minute(Instant at) {
    return MINUTE.format(at) + " KST";
  }

  /**
   * @param active the incident of a key that is not over
   */
  static List<Sign> of(
      NoticeTable.Row row, JsonNode word, Function<String, Optional<Alert>> active) {
    String key = Keys.review(word.path("area").asText(word.path("areaEn").asText()));
    Optional<Alert> before = active.apply(key);
    Optional<Alert> list = before.filter(alert -> alert.acknowledgedAt().isEmpty());
    Text detail = with(list.map(Alert::detail).orElseGet(() -> head(row.at())), line(row, word));
    Severity severity = list.map(Alert::severity).orElse(Severity.INFO);
    Text title = title(word, detail.en().lines().count() - 1);
    Sign wrong =
        new Sign.Wrong(
            key, severity, severity == Severity.INFO ? title : late(title), detail, row.at());
    return before.isPresent() && list.isEmpty()
        ? List.of(new Sign.Well(key, row.at()), wrong)
        : List.of(wrong);
  }

  static Text late(Text title) {
    return new Text("늦음: " + title.ko(), "Late: " + title.en());
  }

  private static Text title(JsonNode word, long texts) {
    String many = texts < LINES ? String.valueOf(texts) : LINES + "+";
    return texts == 1
        ? new Text(
            "살펴볼 글이 있습니다: " + word.path("areaKo").asText(),
            "A text to look at: " + word.path("areaEn").asText())
        : new Text(
            "살펴볼 글이 %s개 있습니다: %s".formatted(many, word.path("areaKo").asText()),
            "%s texts to look at: %s".formatted(many, word.path("areaEn").asText()));
  }

  private static Text head(Instant first) {
    String due = minute(first.plus(TIME));
    return new Text(
        due + "까지 살펴보고 확인을 누르세요.", "Look at it by " + due + ", and say that you have seen this.");
  }

  private static Text line(NoticeTable.Row row, JsonNode word) {
    String at = minute(row.at());
    return new Text(
        "- %s (%s, %s)".formatted(word.path("ko").asText(), word.path("whereKo").asText(), at),
        "- %s (%s, %s)".formatted(word.path("en").asText(), word.path("whereEn").asText(), at));
  }

  private static Text with(Text list, Text line) {
    return list.en().lines().count() > LINES
        ? list
        : new Text(list.ko() + '\n' + line.ko(), list.en() + '\n' + line.en());
  }
}
