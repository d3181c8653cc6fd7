package aurora5.plugin.dailymiracles.pattern;

import java.time.LocalDate;

/**
 * A date of birth and the year it is counted to. Immutable.
 *
 * @param year the year before if born ahead of the lunar new year, which {@code lunarAdjusted} says
 * @param element key of the year's element
 */
public record Birth(LocalDate date, int year, boolean lunarAdjusted, String element) {
  public static Birth of(LocalDate date) {
    boolean ahead = NewYear.isAhead(date);
    int year = ahead ? date.getYear() - 1 : date.getYear();
    return new Birth(date, year, ahead, Element.ofYear(year).key());
  }
}
