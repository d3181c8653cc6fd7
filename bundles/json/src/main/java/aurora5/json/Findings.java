package aurora5.json;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.json.shape.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects problems in natural sentences, up to a number. Used by one thread. */
final class Findings {
  private final int most;
  private final List<Problem> problems = new ArrayList<>();

  Findings(int most) {
    this.most = most;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean full() {
    return problems.size() >= most;
  }

  void missing(Place place) {
    add(place, "필수 입력값 누락: " + place.label().ko(), "required field missing: " + place.label().en());
  }

  void unknown(Place place, String name, Optional<String> nearest) {
    var shown = Strings.printable(name);
    add(
        place,
        "알 수 없는 입력값: " + shown + nearest.map(n -> " (혹시 " + n + "?)").orElse(""),
        "unknown field: " + shown + nearest.map(n -> " (did you mean " + n + "?)").orElse(""));
  }

  void wrongType(Place place, Text wanted) {
    add(
        place,
        "잘못된 형식: " + place.label().ko() + " 값은 " + wanted.ko() + " 합니다",
        "wrong type: " + place.label().en() + " must be " + wanted.en());
  }

  void notIn(Place place, List<String> names) {
    var list = String.join(", ", names);
    add(
        place,
        "허용되지 않는 값: " + place.label().ko() + " 값은 다음 중 하나여야 합니다: " + list,
        "not allowed: " + place.label().en() + " must be one of " + list);
  }

  void outOf(Place place, Range range, Text measure) {
    var ko = new StringBuilder();
    var en = new StringBuilder();
    if (range.hasMin()) {
      ko.append(' ').append(range.min()).append(" 이상");
      en.append(" at least ").append(range.min());
    }
    if (range.hasMax()) {
      ko.append(' ').append(range.max()).append(" 이하");
      en.append(range.hasMin() ? " and" : "").append(" at most ").append(range.max());
    }
    add(
        place,
        "범위를 벗어난 값: " + place.label().ko() + measure.ko() + ko + "여야 합니다",
        "out of range: " + place.label().en() + measure.en() + " must be" + en);
  }

  void tooLarge(Place place) {
    add(
        place,
        "너무 크거나 작은 숫자: " + place.label().ko(),
        "number too large or too small: " + place.label().en());
  }

  void unsound(Place place) {
    add(
        place,
        "사용할 수 없는 문자가 들어 있음: " + place.label().ko(),
        "contains characters that cannot be used: " + place.label().en());
  }

  void twice(Place place) {
    add(place, "중복된 값: " + place.label().ko(), "given twice: " + place.label().en());
  }

  private void add(Place place, String ko, String en) {
    if (!full()) {
      problems.add(new Problem(place.pointer(), new Text(ko, en)));
    }
  }
}
