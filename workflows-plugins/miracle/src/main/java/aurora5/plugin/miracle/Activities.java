package aurora5.plugin.miracle;

import java.util.List;
import java.util.Optional;

/** The sum of what a person did: grade A above 80 on average, B above 60, else C. Immutable. */
public record Activities(double totalScore, double average, String grade) {
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
