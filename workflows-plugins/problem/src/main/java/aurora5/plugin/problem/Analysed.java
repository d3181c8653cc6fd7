package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.plugin.problem.counsel.Analysis;
import java.util.Optional;

/**
 * The analysis and who wrote it. Immutable.
 *
 * @param reason why it is less than a model's; empty if it is not
 */
public record Analysed(Analysis analysis, String model, Optional<Text> reason) {}
