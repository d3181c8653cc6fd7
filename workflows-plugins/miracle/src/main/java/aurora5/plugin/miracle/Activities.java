package aurora5.plugin.miracle;

import aurora5.api.workflow.Says;
import java.util.List;
import java.util.Optional;

/** The sum of what a person did: grade A above 80 on average, B above 60, else C. Immutable. */
public record Activities(
    @Says(ko = "합계", en = "total") double totalScore,
    @Says(ko = "평균", en = "average") double average,
    @Says(ko = "등급", en = "grade") String grade) {
  static Optional<Activities> of(List<Activity> activities) {
    if (activities.isEmpty()) {
      return Optional.empty();
    }
    double total = activities.stream().mapToDouble(Activity::value).sum();
    double average = total / activities.size();
    return Optional.of(
        new Activities(total, average, average > 80 ? "A" : average > 60 ? "B" : "C"));
  }
}
