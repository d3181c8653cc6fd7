package aurora5.notion.report;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/** What the operator has chosen of reports. Immutable. */
public record Choices(Policy policy, Locale locale, ZoneId zone) {
  public static final Choices USUAL =
      new Choices(Policy.parse("*=auto"), Locale.KOREAN, ZoneId.of("Asia/Seoul"));

  /**
   * @throws IllegalArgumentException naming the setting and what may stand there
   */
  public static Choices of(String reports, String language, String zone) {
    return new Choices(Policy.parse(reports), Locale.forLanguageTag(language), zone(zone));
  }

  /**
   * @param address where links lead
   */
  public Style style(String address) {
    return new Style(locale, zone, address);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "aurora5.notion zone (AURORA_ZONE): no time zone is called '"
              + name
              + "'; try Asia/Seoul",
          unknown);
    }
  }
}
