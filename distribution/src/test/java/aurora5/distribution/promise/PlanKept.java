package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each run ends as its plan and its input say, and takes back exactly what is declared. */
public final class PlanKept implements Promise {
  @Override
  public String name() {
    return "plan";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    List<Course> courses = Course.all(evidence);
    Set<String> poisoned =
        courses.stream().filter(Course::poisoned).map(Course::run).collect(Collectors.toSet());
    Set<String> excused =
        courses.stream()
            .filter(course -> poisoned.contains(course.run()))
            .map(course -> course.accepted().parent())
            .collect(Collectors.toSet());
    excused.addAll(poisoned);
    List<String> broken = new ArrayList<>();
    for (Course course : courses) {
      if (!excused.contains(course.run())) {
        status(course, evidence.database().statuses(), broken);
      }
      undo(course, broken);
      if (poisoned.isEmpty() && !course.facts("moved").isEmpty()) {
        broken.add("run " + course.run() + " waited for a plugin that nobody had taken away");
      }
    }
    return broken;
  }

  private static void status(Course course, Map<String, String> statuses, List<String> broken) {
    String fail = course.accepted().fail();
    String expected = fail.isEmpty() ? "SUCCEEDED" : "FAILED";
    String error = fail.isEmpty() ? "" : fail + "/THREW";
    List<String> ends =
        course.facts("ended").stream().map(end -> end.status() + " " + end.error()).toList();
    if (ends.isEmpty()) {
      return; // somebody else's promise
    }
    if (!ends.equals(List.of(expected + " " + error))
        || !expected.equals(statuses.get(course.run()))) {
      broken.add(
          "run %s of %s ended as %s, its row says %s, expected was %s %s"
              .formatted(
                  course.run(),
                  course.accepted().workflow(),
                  ends,
                  statuses.get(course.run()),
                  expected,
                  error));
    }
  }

  private static void undo(Course course, List<String> broken) {
    List<String> expected = new ArrayList<>();
    if (course.facts("ended").stream().anyMatch(end -> !end.status().equals("SUCCEEDED"))) {
      course.facts("step-succeeded").stream()
          .map(JournalFact::step)
          .filter(course.shape().undo()::contains)
          .forEach(expected::add);
      Collections.reverse(expected);
    }
    List<String> begun =
        course.facts("undo-started").stream().map(JournalFact::step).distinct().toList();
    List<String> ended = course.facts("undo-ended").stream().map(JournalFact::step).toList();
    boolean open = course.facts("ended").isEmpty();
    if (!open && !(begun.equals(expected) && ended.equals(expected))) {
      broken.add(
          "run %s began to undo %s and ended %s, expected was %s"
              .formatted(course.run(), begun, ended, expected));
    }
  }
}
