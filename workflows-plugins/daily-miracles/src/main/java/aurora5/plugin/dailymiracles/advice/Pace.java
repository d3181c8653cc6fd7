package aurora5.plugin.dailymiracles.advice;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a day is asked of somebody, by their readiness and will. */
enum Pace {
  GENTLE(5),
  STEADY(10),
  BRISK(20);

  private static final Pattern SLOW =
      Pattern.compile("낮|천천|아직|글쎄|모르|힘들|지쳐|지쳤|어렵|없|않|못|조금|\\b(low|slow|not|little|tired)\\b");
  private static final Pattern FAST =
      Pattern.compile("높|바로|당장|지금|매우|반드시|무엇이든|의지가 강|\\b(high|ready|now|very|eager)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private final int minutes;

  Pace(int minutes) {
    this.minutes = minutes;
  }

  /** What speaks for less is heard first; a number is of ten or of a hundred. */
  static Pace of(String words) {
    String said = words.toLowerCase(Locale.ROOT);
    OptionalInt number = number(said);
    if (number.isPresent()) {
      int percent = number.getAsInt();
      return percent < 50 ? GENTLE : percent < 70 ? STEADY : BRISK;
    }
    if (SLOW.matcher(said).find()) {
      return GENTLE;
    }
    return FAST.matcher(said).find() ? BRISK : STEADY;
  }

  private static OptionalInt number(String said) {
    Matcher found = NUMBER.matcher(said);
    if (!found.find()) {
      return OptionalInt.empty();
    }
    int value = Integer.parseInt(found.group());
    return OptionalInt.of(value <= 10 ? value * 10 : value);
  }

  int minutes() {
    return minutes;
  }
}
