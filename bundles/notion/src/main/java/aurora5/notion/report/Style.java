package aurora5.notion.report;

import aurora5.api.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How we write in Notion: in which language, by which clock, and where our links lead. Immutable.
 *
 * @param address where people reach Aurora, without a slash at its end
 */
public record Style(Locale locale, ZoneId zone, String address) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String words(String ko, String en) {
    return new Text(ko, en).in(locale);
  }

  public String words(Text text) {
    return text.in(locale);
  }

  /** To the minute, by the clock of the zone. */
  public String minute(Instant moment) {
    return MINUTE.format(moment.atZone(zone));
  }

  public String runLink(String runId) {
    return address + "/#/runs/" + runId;
  }

  public String alertsLink() {
    return address + "/#/alerts";
  }

  public String took(Duration time) {
    if (time.toMinutes() == 0) {
      String seconds = "%.1f".formatted(time.toMillis() / 1_000.0);
      return words(seconds + "초", seconds + " s");
    }
    return time.toHours() > 0
        ? words(
            "%d시간 %d분".formatted(time.toHours(), time.toMinutesPart()),
            "%d h %d min".formatted(time.toHours(), time.toMinutesPart()))
        : words(
            "%d분 %d초".formatted(time.toMinutes(), time.toSecondsPart()),
            "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart()));
  }
}
