package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.workflow.Says;
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
    @Says(ko = "종류", en = "category") String category,
    @Says(ko = "고민의 종류", en = "kind of worry") Text categoryName,
    @Says(ko = "종류를 정한 것", en = "category chosen by") String categoryBy,
    @Says(ko = "무거운 정도", en = "severity") String severity,
    @Says(ko = "눈에 띈 낱말", en = "words that stood out") List<String> keywords,
    @Says(ko = "다섯 단계", en = "five levels") List<Level> levels,
    @Says(ko = "분석", en = "analysis") Analysis analysis,
    @Says(ko = "해 볼 수 있는 것", en = "what can be done") List<Analysis.Option> solutions,
    @Says(ko = "보고서 번호", en = "number of the report") String reportId,
    @Says(ko = "분석한 때", en = "analysed at") String timestamp,
    @Says(ko = "걸린 시간(ms)", en = "time taken in ms") long processingTime,
    @Says(ko = "소원으로 바꿔 볼까요", en = "worth turning into a wish") boolean shouldConvertToWish,
    @Says(ko = "보고서", en = "report") Artifact report,
    @Says(ko = "쓴 모델", en = "model") String model,
    @Says(ko = "준비된 글로 대신했나요", en = "prepared text stands in") boolean degraded,
    @Says(ko = "까닭", en = "reason") Optional<Text> reason) {
  public ProblemReport {
    keywords = List.copyOf(keywords);
    levels = List.copyOf(levels);
    solutions = List.copyOf(solutions);
  }
}
