package aurora5.chat.hear;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and times as people write them. */
final class Dates {
  private static final Pattern KOREAN =
      Pattern.compile("(\\d{4}|\\d{2})\\s*년\\s*(\\d{1,2})\\s*월\\s*(\\d{1,2})\\s*일?");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{4})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})(?!\\d)");
  private static final Pattern EIGHT = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?([a-z]{3,9})\\.?,?\\s+(\\d{4})");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2})\\s*시(?:\\s*(?:(\\d{1,2})\\s*분|(반)))?");
  private static final Pattern ENGLISH_HOURS =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?::\\d{2})?\\s*(am|pm)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  /** Empty if there is no day in it, or none that exists. */
  static Optional<LocalDate> day(String answer, LocalDate today) {
    String text = Normalizer.normalize(answer, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (Pattern pattern : List.of(KOREAN, NUMBERS, EIGHT)) {
      Matcher found = pattern.matcher(text);
      if (found.find()) {
        return day(year(found.group(1), today), found.group(2), found.group(3));
      }
    }
    Matcher month = MONTH_FIRST.matcher(text);
    if (month.find()) {
      return day(Integer.parseInt(month.group(3)), month(month.group(1)), month.group(2));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.find()) {
      return day(Integer.parseInt(day.group(3)), month(day.group(2)), day.group(1));
    }
    return near(text, today);
  }

  private static Optional<LocalDate> near(String text, LocalDate today) {
    if (text.matches(".*(오늘|today).*")) {
      return Optional.of(today);
    } else if (text.matches(".*(어제|yesterday).*")) {
      return Optional.of(today.minusDays(1));
    } else if (text.matches(".*(내일|tomorrow).*")) {
      return Optional.of(today.plusDays(1));
    } else if (text.contains("모레")) {
      return Optional.of(today.plusDays(2));
    }
    return Optional.empty();
  }

  static Optional<LocalTime> time(String answer) {
    String text = Normalizer.normalize(answer, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    boolean afternoon = text.matches(".*(오후|저녁|밤|pm).*");
    boolean morning = text.matches(".*(오전|아침|새벽|am).*");
    Matcher clock = CLOCK.matcher(text);
    if (clock.find()) {
      return time(clock.group(1), clock.group(2), afternoon, morning);
    }
    Matcher hours = HOURS.matcher(text);
    if (hours.find()) {
      String minutes =
          hours.group(3) != null ? "30" : hours.group(2) == null ? "0" : hours.group(2);
      return time(hours.group(1), minutes, afternoon, morning);
    }
    Matcher english = ENGLISH_HOURS.matcher(text);
    return english.find() ? time(english.group(1), "0", afternoon, morning) : Optional.empty();
  }

  static Optional<Instant> moment(String answer, LocalDate today, ZoneId zone) {
    try {
      return Optional.of(Instant.parse(answer.strip()));
    } catch (DateTimeException notExact) {
      return day(answer, today)
          .flatMap(day -> time(answer).map(time -> day.atTime(time).atZone(zone).toInstant()));
    }
  }

  private static Optional<LocalTime> time(
      String hour, String minute, boolean afternoon, boolean morning) {
    try {
      int said = Integer.parseInt(hour);
      int of24 = afternoon && said < 12 ? said + 12 : morning && said == 12 ? 0 : said;
      return Optional.of(LocalTime.of(of24, Integer.parseInt(minute)));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /** Of two digits the last year that has passed. */
  private static int year(String digits, LocalDate today) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    int century = today.getYear() / 100 * 100;
    return century + year > today.getYear() ? century - 100 + year : century + year;
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.substring(0, 3)) + 1);
  }

  private static Optional<LocalDate> day(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
