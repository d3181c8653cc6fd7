package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.plugin.problem.counsel.Level;
import aurora5.plugin.problem.topic.Category;
import aurora5.plugin.problem.topic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A worry with what it is about and how much it weighs. Immutable.
 *
 * @param by who said what it is about: {@code caller}, {@code rules}, {@code model}, or {@code
 *     default} if nobody could
 * @param reason why that is less than it could be
 */
public record Sorted(
    Category category,
    String by,
    List<String> keywords,
    Severity severity,
    List<Level> levels,
    Optional<Text> reason) {
  public Sorted {
    keywords = List.copyOf(keywords);
    levels = List.copyOf(levels);
  }
}
