package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.plugin.problem.topic.Category;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A worry, tidied. Immutable.
 *
 * @param answers by level
 * @param category as the person chose it
 * @param at when it came
 * @param form whether it came by the online form, which asks for the first choice of a pattern
 */
public record Worry(
    Map<Integer, String> answers, Optional<Category> category, boolean form, Instant at) {
  public Worry {
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
  }

  /** Everything the person said. */
  String said() {
    return String.join(" ", answers.values());
  }

  Locale language() {
    return Text.languageOf(said());
  }

  long seed() {
    return said().hashCode();
  }
}
