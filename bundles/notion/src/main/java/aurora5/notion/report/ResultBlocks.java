package aurora5.notion.report;

import aurora5.notion.deliver.Picture;
import aurora5.notion.text.Block;
import aurora5.notion.text.Blocks;
import aurora5.notion.text.Excerpt;
import aurora5.notion.text.Span;
import aurora5.notion.text.Tint;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A result as something to read. It goes by the shape of the result, not by the name of the
 * workflow: a picture book, an analysis, an index, or anything else. For one result.
 */
final class ResultBlocks {
  /** Of a result nobody knows, so many blocks and no more: the rest is in Aurora. */
  private static final int MOST = 60;

  private static final int LONGEST = 20_000;
  private static final int LONGEST_LINE = 1_000;

  private final JsonNode result;
  private final Style style;
  private final String link;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  private ResultBlocks(JsonNode result, Style style, String link) {
    this.result = result;
    this.style = style;
    this.link = link;
  }

  /**
   * What was made of a result.
   *
   * @param headline in a few words; empty if there are none
   */
  record Read(String headline, List<Block> blocks, Map<String, Picture> pictures) {}

  static Read of(JsonNode result, Style style, String link) {
    var made = new ResultBlocks(result, style, link);
    String headline = made.write();
    return new Read(headline, made.blocks, made.pictures);
  }

  private String write() {
    if (result.path("pages").path(0).hasNonNull("text") && result.hasNonNull("title")) {
      return story();
    }
    if (result.path("analysis").hasNonNull("summary")) {
      return analysis();
    }
    if (result.hasNonNull("final_score") || result.path("v3").hasNonNull("index")) {
      return miracle();
    }
    return anything();
  }

  private String story() {
    blocks.addAll(Blocks.heading(2, "📖 " + result.path("title").asText()));
    for (JsonNode page : result.path("pages")) {
      blocks.addAll(
          Blocks.heading(3, page.path("page").asText() + ". " + page.path("title").asText()));
      picture(page.path("picture"));
      blocks.addAll(Blocks.paragraphs(text(page.path("text"))));
    }
    degraded();
    return "《" + result.path("title").asText() + "》";
  }

  private String analysis() {
    JsonNode analysis = result.path("analysis");
    String summary = text(analysis.path("summary"));
    blocks.addAll(Blocks.heading(2, "🔎 " + summary));
    line(style.words("종류", "Category"), text(result.path("categoryName")));
    line(style.words("심각도", "Severity"), text(result.path("severity")));
    line(style.words("핵심 문제", "Core issue"), text(analysis.path("coreIssue")));
    line(style.words("감정의 흐름", "Emotional pattern"), text(analysis.path("emotionalPattern")));
    line(style.words("뿌리", "Root cause"), text(analysis.path("rootCause")));
    section(style.words("통찰", "Insights"), analysis.path("insights"));
    if (!analysis.path("options").isEmpty()) {
      blocks.addAll(Blocks.heading(3, style.words("선택지", "Options")));
      for (JsonNode option : analysis.path("options")) {
        blocks.addAll(
            Blocks.step(
                Span.bold(text(option.path("title"))),
                Span.of(
                    " (%s) %s ➕ %s ➖ %s"
                        .formatted(
                            text(option.path("difficulty")),
                            text(option.path("description")),
                            text(option.path("pros")),
                            text(option.path("cons"))))));
      }
    }
    if (!analysis.path("nextActions").isEmpty()) {
      blocks.addAll(Blocks.heading(3, style.words("다음 행동", "Next actions")));
      for (JsonNode next : analysis.path("nextActions")) {
        blocks.addAll(
            Blocks.bullet(
                Span.bold(text(next.path("action"))),
                Span.of(
                    " (%s) %s".formatted(text(next.path("timeline")), text(next.path("how"))))));
      }
    }
    section(style.words("주의할 점", "Warnings"), analysis.path("warnings"));
    degraded();
    return summary;
  }

  private String miracle() {
    String score = result.path("final_score").asText("");
    String index = result.path("v3").path("index").asText("");
    String both =
        style.words("기적지수 ", "Miracle index ")
            + (score.isEmpty() ? index : score)
            + (score.isEmpty() || index.isEmpty() ? "" : " (v3 " + index + ")");
    blocks.addAll(Blocks.heading(2, "✨ " + both));
    picture(result.path("picture"));
    line(style.words("단계", "Stage"), text(result.path("stage_label")));
    line(style.words("기운", "Energy"), text(result.path("energy_name")));
    line("", text(result.path("summary")));
    line(style.words("오늘 할 일", "Today"), text(result.path("today_action")));
    line(style.words("참고", "Note"), text(result.path("note")));
    return both;
  }

  private String anything() {
    if (result.isValueNode()) {
      String value = text(result);
      blocks.addAll(Blocks.paragraphs(Excerpt.of(value, LONGEST)));
      return Excerpt.of(value, 200);
    }
    write(result, 2);
    if (blocks.size() > MOST) {
      int left = blocks.size() - MOST;
      blocks.subList(MOST, blocks.size()).clear();
      blocks.addAll(
          Blocks.paragraph(
              Span.link(
                  style.words(
                      "%d개 항목 더 보기".formatted(left), "%d more items in Aurora".formatted(left)),
                  link)));
    }
    return "";
  }

  private void write(JsonNode node, int level) {
    node.fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (leaf(value)) {
                line(field.getKey(), text(value));
              } else if (artifact(value)) {
                picture(value);
              } else if (!value.isEmpty()) {
                blocks.addAll(Blocks.heading(level, field.getKey()));
                within(value, level);
              }
            });
    if (node.isArray()) {
      within(node, level);
    }
  }

  private void within(JsonNode value, int level) {
    if (value.isArray()) {
      for (JsonNode item : value) {
        if (artifact(item)) {
          picture(item);
        } else {
          blocks.addAll(Blocks.bullet(Span.of(Excerpt.of(flat(item), LONGEST_LINE))));
        }
      }
    } else if (level < 3) {
      write(value, level + 1);
    } else {
      blocks.addAll(Blocks.paragraphs(Excerpt.of(flat(value), LONGEST_LINE)));
    }
  }

  private String flat(JsonNode node) {
    if (leaf(node)) {
      return text(node);
    }
    var words = new StringJoiner(" · ");
    node.fields()
        .forEachRemaining(
            field -> {
              String value = flat(field.getValue());
              if (!value.isEmpty()) {
                words.add(field.getKey() + ": " + value);
              }
            });
    if (node.isArray()) {
      node.forEach(item -> words.add(flat(item)));
    }
    return words.toString();
  }

  private void section(String title, JsonNode items) {
    if (!items.isEmpty()) {
      blocks.addAll(Blocks.heading(3, title));
      items.forEach(item -> blocks.addAll(Blocks.bullet(Span.of(text(item)))));
    }
  }

  private void line(String name, String value) {
    if (value.isBlank()) {
      return;
    }
    if (name.isEmpty()) {
      blocks.addAll(Blocks.paragraphs(value));
    } else {
      blocks.addAll(Blocks.paragraph(Span.bold(name + ": "), Span.of(Excerpt.of(value, LONGEST))));
    }
  }

  private void picture(JsonNode file) {
    if (!artifact(file)) {
      return;
    }
    String name = file.path("name").asText();
    String media = file.path("mediaType").asText();
    String url = style.address() + file.path("url").asText();
    if (!media.startsWith("image/")) {
      blocks.addAll(Blocks.paragraph(Span.link("📎 " + name, url)));
      return;
    }
    String id = "picture:" + name;
    pictures.put(
        id,
        new Picture(name, media, file.path("size").asLong(), file.path("sha256").asText(), url));
    blocks.add(Blocks.image(id, ""));
  }

  /** What failed or was replaced is never passed off as a success. */
  private void degraded() {
    if (result.path("degraded").asBoolean()) {
      String reason = text(result.path("reason"));
      blocks.addAll(
          Blocks.callout(
              Tint.YELLOW,
              "⚠️",
              Span.of(
                  style.words("준비된 글이 대신했습니다. ", "Templates stood in for the model. ") + reason)));
    }
  }

  private boolean leaf(JsonNode node) {
    return node.isValueNode()
        || node.isMissingNode()
        || node.hasNonNull("ko") && node.hasNonNull("en");
  }

  private static boolean artifact(JsonNode node) {
    return node.hasNonNull("sha256") && node.hasNonNull("mediaType") && node.hasNonNull("url");
  }

  private String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    return node.isObject()
        ? style.words(node.path("ko").asText(), node.path("en").asText())
        : node.asText();
  }
}
