package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.workflow.Says;
import java.time.LocalDate;

/**
 * A date of birth and the year it is counted to. Immutable.
 *
 * @param year the year before if born ahead of the lunar new year, which {@code lunarAdjusted} says
 * @param element key of the year's element
 */
public record Birth(
    @Says(ko = "날짜", en = "date") LocalDate date,
    @Says(ko = "띠의 해", en = "year it counts to") int year,
    @Says(ko = "설 전에 태어남", en = "before the lunar new year") boolean lunarAdjusted,
    @Says(ko = "기질", en = "element") String element) {
  public static Birth of(LocalDate date) {
    boolean ahead = NewYear.isAhead(date);
    int year = ahead ? date.getYear() - 1 : date.getYear();
    return new Birth(date, year, ahead, Element.ofYear(year).key());
  }
}
