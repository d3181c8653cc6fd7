package aurora5.notion.report;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/** What the operator has chosen of reports. Immutable. */
public record Choices(Policy policy, Style style) {
  public static final Choices USUAL =
      new Choices(
          Policy.parse("*=auto"),
          new Style(Locale.KOREAN, ZoneId.of("Asia/Seoul"), "http://127.0.0.1:5000"));

  /**
   * @throws IllegalArgumentException naming the setting and what may stand there
   */
  public static Choices of(String reports, String language, String zone, String address) {
    return new Choices(
        Policy.parse(reports),
        new Style(Locale.forLanguageTag(language), zone(zone), address(address)));
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

  private static String address(String given) {
    String address = given.strip();
    if (!address.matches("https?://.{1,500}")) {
      throw new IllegalArgumentException(
          "aurora5.notion address (AURORA_PUBLIC_URL) must begin with http:// or https://: "
              + address);
    }
    return address.replaceAll("/+$", "");
  }
}
