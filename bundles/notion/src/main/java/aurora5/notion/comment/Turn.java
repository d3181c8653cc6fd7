package aurora5.notion.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A comment that was read and is to be answered. Immutable.
 *
 * @param since when its turn came, for those of one discussion are answered one after the other;
 *     empty as long as somebody is before it
 * @param failures how often the chat could not say anything
 */
record Turn(Comment comment, Optional<Instant> since, int failures) {
  static Turn of(Comment comment) {
    return new Turn(comment, Optional.empty(), 0);
  }

  Turn begins(Instant now) {
    return new Turn(comment, Optional.of(now), failures);
  }

  Turn failed() {
    return new Turn(comment, Optional.empty(), failures + 1);
  }

  boolean waits(Duration patience, Instant now) {
    return since.filter(begin -> !begin.plus(patience).isAfter(now)).isPresent();
  }

  Locale language() {
    return Wording.language(comment.text());
  }
}
