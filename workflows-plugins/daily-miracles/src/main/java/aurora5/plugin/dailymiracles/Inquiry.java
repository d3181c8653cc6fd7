package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.api.safety.TextRefusedException;
import aurora5.plugin.dailymiracles.advice.Wishes;
import aurora5.plugin.dailymiracles.pattern.Estimate;
import aurora5.plugin.dailymiracles.pattern.Other;
import aurora5.plugin.dailymiracles.pattern.Profile;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request and the day it was made. Immutable.
 *
 * @param today in the zone of the plugin's setting
 */
public record Inquiry(DailyRequest request, LocalDate today) {
  /**
   * @throws TextRefusedException if somebody is born after today, which only the day tells
   */
  static Inquiry of(DailyRequest request, LocalDate today) {
    Stream<LocalDate> births =
        Stream.concat(
            Stream.of(request.user().birth()),
            request.counterparty().flatMap(Counterparty::birth).stream());
    if (births.anyMatch(birth -> birth.isAfter(today))) {
      throw TextRefusedException.flagged(
          new Text(
              "birth: 생년월일은 오늘(" + today + ")보다 뒤일 수 없습니다",
              "birth: a date of birth must not lie after today, " + today));
    }
    return new Inquiry(request, today);
  }

  boolean withAnother() {
    return request.responses().withAnother();
  }

  Wishes wishes() {
    return request.responses().wishes(request.user().concern());
  }

  /** That in which the person wrote what weighs on them. */
  Locale language() {
    return Text.languageOf(request.user().concern());
  }

  Profile profile() {
    Person user = request.user();
    return Profile.of(user.name(), user.birth(), request.responses().q1());
  }

  Other other() {
    Responses said = request.responses();
    Optional<LocalDate> exact = request.counterparty().flatMap(Counterparty::birth);
    Optional<LocalDate> rough =
        request
            .counterparty()
            .flatMap(Counterparty::estimate)
            .flatMap(words -> Estimate.of(words, today));
    boolean estimated = rough.isPresent() && (exact.isEmpty() || said.roughly());
    Optional<LocalDate> birth = estimated ? rough : exact;
    String precision = estimated ? "estimate" : exact.isPresent() ? "exact" : "unknown";
    return Other.of(said.q6(), precision, birth, said.q8(), said.conflicts());
  }
}
