package aurora5.notion.alert;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.json.Documents;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An incident as it is now, and what has happened to it so far. Immutable.
 *
 * @param lines only more are added, at the end
 */
record Story(Alert alert, List<Line> lines) {
  /** A change of its state. Immutable. */
  record Line(Instant at, Text words) {}

  Story {
    lines = List.copyOf(lines);
  }

  static Story begin(Alert alert) {
    var first = new Line(alert.firstSeen(), new Text("처음 보였습니다", "It was seen first"));
    return new Story(alert, List.of(first)).changes(Optional.empty(), alert);
  }

  /** The same told again changes nothing, nor does what was older. */
  Story next(Alert told) {
    boolean older =
        told.lastSeen().isBefore(alert.lastSeen())
            || told.count() < alert.count()
            || alert.closedAt().isPresent() && told.closedAt().isEmpty();
    Alert now = older ? alert : told;
    Optional<Instant> seen = now.acknowledgedAt().or(alert::acknowledgedAt);
    Alert whole =
        new Alert(
            now.key(),
            now.number(),
            now.severity(),
            now.title(),
            now.detail(),
            now.count(),
            now.firstSeen(),
            now.lastSeen(),
            now.closedAt(),
            seen);
    return changes(Optional.of(alert), whole);
  }

  private Story changes(Optional<Alert> before, Alert now) {
    List<Line> all = new ArrayList<>(lines);
    boolean worse = before.isPresent() && now.severity().compareTo(before.get().severity()) > 0;
    if (worse) {
      all.add(
          new Line(
              now.lastSeen(),
              new Text("더 심각해졌습니다: " + now.title().ko(), "It got worse: " + now.title().en())));
    }
    if (before.flatMap(Alert::acknowledgedAt).isEmpty()) {
      now.acknowledgedAt()
          .ifPresent(at -> all.add(new Line(at, new Text("사람이 확인했습니다", "A person has seen it"))));
    }
    if (before.flatMap(Alert::closedAt).isEmpty()) {
      now.closedAt()
          .ifPresent(
              at ->
                  all.add(
                      new Line(
                          at,
                          new Text(
                              "끝났습니다 (모두 %d번)".formatted(now.count()),
                              "It is over (seen %d times)".formatted(now.count())))));
    }
    return new Story(now, all);
  }

  Json json() {
    return Documents.json(Documents.mapper().valueToTree(this));
  }

  static Story read(Json body) {
    try {
      return Documents.mapper().treeToValue(Documents.parseOwn(body), Story.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(
          "the store has an incident that cannot be read: " + failure.getOriginalMessage(),
          failure);
    }
  }
}
