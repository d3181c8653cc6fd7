package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.plugin.problem.counsel.Analysis;
import aurora5.plugin.problem.counsel.Level;
import java.util.List;
import java.util.Optional;

/**
 * The analysis with all that belongs to it. Immutable.
 *
 * @param category key of the category, {@code categoryBy}: who said so
 * @param severity {@code low}, {@code medium} or {@code high}
 * @param solutions the options of the analysis once more, where the seed's callers look for them
 * @param processingTime in milliseconds
 * @param shouldConvertToWish whether it reads like a wish that could be worked on as one
 * @param report the whole as a text to read
 * @param degraded whether anything is less than a model's; {@code reason} says why
 */
public record ProblemReport(
    String category,
    Text categoryName,
    String categoryBy,
    String severity,
    List<String> keywords,
    List<Level> levels,
    Analysis analysis,
    List<Analysis.Option> solutions,
    String reportId,
    String timestamp,
    long processingTime,
    boolean shouldConvertToWish,
    Artifact report,
    String model,
    boolean degraded,
    Optional<Text> reason) {
  public ProblemReport {
    keywords = List.copyOf(keywords);
    levels = List.copyOf(levels);
    solutions = List.copyOf(solutions);
  }
}
