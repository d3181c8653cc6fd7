package aurora5.plugin.dailymiracles.pattern;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads roughly when somebody was born, as people put it; always the fifteenth of June. */
public final class Estimate {
  private static final Pattern DECADE = Pattern.compile("(?<!\\d)(\\d{4})\\s*(?:년대|s\\b)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
  private static final Pattern AGE = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:대|s\\b)");

  private Estimate() {}

  /** Empty if the words hold no decade, year or age, or one that lies ahead. */
  public static Optional<LocalDate> of(String words, LocalDate today) {
    OptionalInt year = year(words.toLowerCase(Locale.ROOT), today.getYear());
    return year.isPresent() && year.getAsInt() > 0 && year.getAsInt() <= today.getYear()
        ? Optional.of(LocalDate.of(year.getAsInt(), 6, 15))
        : Optional.empty();
  }

  /** Whether there is anything in it to read. */
  public static boolean readable(String words) {
    String said = words.toLowerCase(Locale.ROOT);
    return YEAR.matcher(said).find() || AGE.matcher(said).find() || DECADE.matcher(said).find();
  }

  private static OptionalInt year(String words, int thisYear) {
    Matcher decade = DECADE.matcher(words);
    if (decade.find()) {
      return OptionalInt.of(Integer.parseInt(decade.group(1)) + within(words));
    }
    Matcher year = YEAR.matcher(words);
    if (year.find()) {
      return OptionalInt.of(Integer.parseInt(year.group(1)));
    }
    Matcher age = AGE.matcher(words);
    return age.find()
        ? OptionalInt.of(thisYear - Integer.parseInt(age.group(1)) - 5)
        : OptionalInt.empty();
  }

  private static int within(String words) {
    if (words.contains("초") || words.contains("early")) {
      return 2;
    }
    if (words.contains("중") || words.contains("mid")) {
      return 5;
    }
    return words.contains("후") || words.contains("late") ? 7 : 5;
  }
}
