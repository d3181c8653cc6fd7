package aurora5.notion.report;

import aurora5.api.run.RunView;
import aurora5.api.step.Failure;
import aurora5.json.Documents;
import aurora5.notion.deliver.Picture;
import aurora5.notion.text.Block;
import aurora5.notion.text.Blocks;
import aurora5.notion.text.Excerpt;
import aurora5.notion.text.Language;
import aurora5.notion.text.Span;
import aurora5.notion.text.Tint;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page of a run: what happened in one sentence, the result, the steps, what failed and what to
 * do, and folded away what went in and what came out. Pure.
 *
 * @param sentence what, how long, and the result in a few words
 */
record RunPage(String sentence, List<Block> blocks, Map<String, Picture> pictures) {
  /** Of a run that is under way. */
  static final RunPage EMPTY = new RunPage("", List.of(), Map.of());

  private static final int LONGEST_DETAIL = 20_000;

  static RunPage of(RunView run, Form form, Style style) {
    JsonNode input = Documents.parseOwn(run.input());
    Veil veil = Veil.over(input);
    Outcome outcome = Outcome.of(run);
    String link = style.runLink(run.id());
    var result =
        run.result()
            .map(Documents::parseOwn)
            .map(tree -> ResultBlocks.of(tree, style, link))
            .orElse(new ResultBlocks.Read("", List.of(), Map.of()));
    String sentence = sentence(run, outcome, style);
    String headline = result.headline().isEmpty() ? "" : " — " + result.headline();
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        Blocks.callout(outcome.tint(), outcome.icon(), Span.bold(sentence), Span.of(headline)));
    run.error().ifPresent(error -> blocks.addAll(error(error, style)));
    if (form == Form.BRIEF) {
      blocks.addAll(back(style, link));
      return new RunPage(sentence + headline, blocks, Map.of());
    }
    blocks.addAll(result.blocks());
    blocks.addAll(Blocks.heading(3, style.words("단계", "Steps")));
    blocks.addAll(StepsTable.of(run.steps(), style));
    blocks.addAll(details(run, input, veil, style));
    blocks.addAll(back(style, link));
    return new RunPage(sentence + headline, blocks, result.pictures());
  }

  private static String sentence(RunView run, Outcome outcome, Style style) {
    return style.words(
        "%s 실행이 %s 만에 %s".formatted(run.workflow(), took(run, style), outcome.words().ko()),
        "%s %s after %s".formatted(run.workflow(), outcome.words().en(), took(run, style)));
  }

  static Duration time(RunView run) {
    return run.endedAt()
        .map(end -> Duration.between(run.startedAt().orElse(run.queuedAt()), end))
        .filter(time -> !time.isNegative())
        .orElse(Duration.ZERO);
  }

  private static String took(RunView run, Style style) {
    return style.took(time(run));
  }

  private static List<Block> error(Failure error, Style style) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        Blocks.callout(
            Tint.RED,
            "🧯",
            Span.bold(style.words("원인: ", "Cause: ")),
            Span.of(cause(error, style) + "\n"),
            Span.bold(style.words("할 일: ", "Next: ")),
            Span.of(style.words(Outcome.next(error.kind())))));
    return blocks;
  }

  /** Step, reason and kind of error: the message may hold what a person wrote. */
  static String cause(Failure error, Style style) {
    boolean said = error.types().isEmpty() || error.kind().isRefusal();
    String type = said ? "" : simple(error.types().get(0));
    return style.words(
        "단계 %s: %s%s (%d번 시도)"
            .formatted(
                error.step(), Outcome.cause(error.kind()).ko(), brackets(type), error.attempts()),
        "step %s: %s%s (%d tries)"
            .formatted(
                error.step(), Outcome.cause(error.kind()).en(), brackets(type), error.attempts()));
  }

  private static String brackets(String type) {
    return type.isEmpty() ? "" : " (" + type + ")";
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static List<Block> details(RunView run, JsonNode input, Veil veil, Style style) {
    List<Block> blocks = new ArrayList<>();
    if (run.error().filter(error -> error.kind().isRefusal()).isPresent()) {
      return blocks; // what must not be worked on, or is a cry for help, is nothing to hand around
    }
    blocks.addAll(
        Blocks.toggle(
            style.words("입력", "Input"), Blocks.code(Language.JSON, pretty(veil.document(input)))));
    run.result()
        .map(Documents::parseOwn)
        .ifPresent(
            result ->
                blocks.addAll(
                    Blocks.toggle(
                        style.words("출력", "Output"),
                        Blocks.code(Language.JSON, pretty(veil.document(result))))));
    run.error()
        .ifPresent(
            error ->
                blocks.addAll(
                    Blocks.toggle(
                        style.words("오류 자세히", "Error details"),
                        Blocks.code(
                            Language.PLAIN_TEXT,
                            Excerpt.of(
                                veil.words(error.message())
                                    + "\n\n"
                                    + String.join("\n", error.types()),
                                LONGEST_DETAIL)))));
    return blocks;
  }

  private static String pretty(JsonNode node) {
    return Excerpt.of(node.toPrettyString(), LONGEST_DETAIL);
  }

  private static List<Block> back(Style style, String link) {
    return Blocks.paragraph(Span.link(style.words("Aurora에서 이 실행 보기", "This run in Aurora"), link));
  }
}
