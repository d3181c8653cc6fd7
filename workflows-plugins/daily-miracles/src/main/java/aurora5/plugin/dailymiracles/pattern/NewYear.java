package aurora5.plugin.dailymiracles.pattern;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The first day of the Korean lunar year. In 1944, 1954, 1958, 1966, 1988 and 1997 it is a day
 * later than in China, where midnight comes later.
 */
final class NewYear {
  static final int FIRST = 1900;
  static final int LAST = 2025;

  /** Month and day, ten years a line. */
  private static final String DAYS =
      "0131 0219 0208 0129 0216 0204 0125 0213 0202 0122 "
          + "0210 0130 0218 0206 0126 0214 0204 0123 0211 0201 "
          + "0220 0208 0128 0216 0205 0124 0213 0202 0123 0210 "
          + "0130 0217 0206 0126 0214 0204 0124 0211 0131 0219 "
          + "0208 0127 0215 0205 0126 0213 0202 0122 0210 0129 "
          + "0217 0206 0127 0214 0204 0124 0212 0131 0219 0208 "
          + "0128 0215 0205 0125 0213 0202 0122 0209 0130 0217 "
          + "0206 0127 0215 0203 0123 0211 0131 0218 0207 0128 "
          + "0216 0205 0125 0213 0202 0220 0209 0129 0218 0206 "
          + "0127 0215 0204 0123 0210 0131 0219 0208 0128 0216 "
          + "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 "
          + "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 "
          + "0125 0212 0201 0122 0210 0129";

  private static final int ENTRY = 5;

  private NewYear() {}

  /** Empty for a year outside the table. */
  static Optional<LocalDate> of(int year) {
    if (year < FIRST || year > LAST) {
      return Optional.empty();
    }
    int at = (year - FIRST) * ENTRY;
    int month = Integer.parseInt(DAYS.substring(at, at + 2));
    int day = Integer.parseInt(DAYS.substring(at + 2, at + 4));
    return Optional.of(LocalDate.of(year, month, day));
  }

  /** Whether a day still belongs to the year before; outside the table, up to February it does. */
  static boolean isAhead(LocalDate day) {
    return of(day.getYear()).map(day::isBefore).orElse(day.getMonthValue() <= 2);
  }
}
