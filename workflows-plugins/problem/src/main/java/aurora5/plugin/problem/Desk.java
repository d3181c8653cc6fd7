package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.step.Step;
import aurora5.plugin.problem.counsel.Analysis;
import aurora5.plugin.problem.topic.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the report together and keeps it as a text. Stateless. */
final class Desk {
  private static final Pattern WISH =
      Pattern.compile(
          "싶|바라|바랍|원해|원합|좋겠|됐으면|되었으면|소원|소망|\\b(wish|hope|want|would like|dream)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Text> TIMELINES =
      Map.of(
          "오늘", new Text("오늘", "today"),
          "이번 주", new Text("이번 주", "this week"),
          "1개월", new Text("1개월", "within a month"),
          "3개월", new Text("3개월", "within three months"));
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private Desk() {}

  static ProblemReport report(Step step, Worry worry, Sorted sorted, Analysed analysed) {
    Instant now = step.clock().instant();
    Optional<Text> reason = analysed.reason().or(sorted::reason);
    return new ProblemReport(
        sorted.category().key(),
        sorted.category().label(),
        sorted.by(),
        sorted.severity().word(),
        sorted.keywords(),
        sorted.levels(),
        analysed.analysis(),
        analysed.analysis().options(),
        "report_" + now.toEpochMilli() + "_" + six(step.random()),
        now.toString(),
        Math.max(0, now.toEpochMilli() - worry.at().toEpochMilli()),
        sorted.severity() != Severity.HIGH && WISH.matcher(worry.said()).find(),
        kept(step, text(worry.language(), sorted, analysed.analysis())),
        analysed.model(),
        reason.isPresent(),
        reason);
  }

  private static String six(RandomGenerator random) {
    return random
        .ints(6, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  private static Artifact kept(Step step, String text) {
    return step.artifacts()
        .save("report.txt", "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(Locale language, Sorted sorted, Analysis analysis) {
    var text = new StringBuilder();
    heading(text, new Text("고민 분석", "Analysis of a worry").in(language));
    text.append(sorted.category().label().in(language)).append(" · ").append(analysis.summary());
    text.append("\n\n").append(analysis.coreIssue());
    text.append('\n').append(analysis.emotionalPattern());
    text.append('\n').append(analysis.rootCause()).append('\n');
    heading(text, new Text("통찰", "Insights").in(language));
    analysis.insights().forEach(insight -> item(text, insight));
    heading(text, new Text("선택지", "Options").in(language));
    for (Analysis.Option option : analysis.options()) {
      item(text, option.title() + ": " + option.description());
      text.append("  + ").append(option.pros()).append("\n  − ").append(option.cons());
      text.append('\n');
    }
    heading(text, new Text("다음 행동", "Next actions").in(language));
    for (Analysis.NextAction next : analysis.nextActions()) {
      String when =
          TIMELINES.getOrDefault(next.timeline(), Text.same(next.timeline())).in(language);
      item(text, next.action() + " " + next.how() + " (" + when + ")");
    }
    if (!analysis.warnings().isEmpty()) {
      heading(text, new Text("꼭 읽어 주세요", "Please read").in(language));
      analysis.warnings().forEach(warning -> item(text, warning));
    }
    return text.toString();
  }

  private static void heading(StringBuilder text, String words) {
    text.append(text.isEmpty() ? "" : "\n").append(words).append("\n\n");
  }

  private static void item(StringBuilder text, String words) {
    text.append("- ").append(words).append('\n');
  }
}
