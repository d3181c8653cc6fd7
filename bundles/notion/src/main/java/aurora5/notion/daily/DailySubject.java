package aurora5.notion.daily;

import aurora5.api.deliver.Delivery;
import aurora5.json.Documents;
import aurora5.notion.deliver.Article;
import aurora5.notion.deliver.Subject;
import aurora5.notion.deliver.Where;
import aurora5.notion.places.Tables;
import aurora5.notion.report.Style;
import aurora5.notion.text.Block;
import aurora5.notion.text.Blocks;
import aurora5.notion.text.Span;
import aurora5.notion.text.Tint;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The page of a day, on the page of Aurora. Thread-safe. */
public final class DailySubject implements Subject {
  static final String PREFIX = "day.";

  private final Supplier<Style> style;

  public DailySubject(Supplier<Style> style) {
    this.style = style;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Article article(Delivery delivery, Tables tables) {
    Figures figures = read(delivery);
    Style here = style.get();
    String title = "Daily " + figures.day();
    ObjectNode properties = Documents.mapper().createObjectNode();
    properties.set("title", Values.title(title));
    return new Article(
        Urgency.REPORT,
        new Where.Child(tables.page(), title),
        "🗓️",
        properties,
        properties,
        blocks(figures, here),
        Map.of(),
        Optional.empty(),
        "🗓️ " + title + ": " + sentence(figures, here));
  }

  private static Figures read(Delivery delivery) {
    try {
      return Documents.mapper().treeToValue(Documents.parseOwn(delivery.body()), Figures.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(
          "the store has a day that cannot be read: " + failure.getOriginalMessage(), failure);
    }
  }

  private static String sentence(Figures day, Style style) {
    String more = day.partly() ? "+" : "";
    return style.words(
        "실행 %,d%s건, 실패 %,d건, RED %d건, YELLOW %d건"
            .formatted(day.runs(), more, day.failures(), day.red(), day.yellow()),
        "%,d%s runs, %,d failed, %d red, %d yellow"
            .formatted(day.runs(), more, day.failures(), day.red(), day.yellow()));
  }

  private static List<Block> blocks(Figures day, Style style) {
    boolean bad = day.red() > 0;
    Tint tint = bad ? Tint.RED : day.failures() > 0 ? Tint.YELLOW : Tint.GREEN;
    String icon = bad ? "🔴" : day.failures() > 0 ? "🟡" : "🟢";
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        Blocks.callout(
            tint,
            icon,
            Span.bold(sentence(day, style)),
            Span.of(
                style.words(
                    "\n%s 09:00까지 24시간".formatted(day.day()),
                    "\n24 hours up to %s 09:00".formatted(day.day())))));
    blocks.addAll(Blocks.heading(3, style.words("워크플로우", "Workflows")));
    if (day.workflows().isEmpty()) {
      blocks.addAll(Blocks.paragraphs(style.words("끝난 실행이 없습니다.", "No run ended.")));
    } else {
      List<List<String>> rows = new ArrayList<>();
      day.workflows()
          .forEach(
              each ->
                  rows.add(
                      List.of(
                          each.workflow(),
                          Long.toString(each.well()),
                          Long.toString(each.failed()),
                          Long.toString(each.cancelled()),
                          Long.toString(each.refused()))));
      blocks.addAll(
          Blocks.table(
              List.of(
                  style.words("워크플로우", "Workflow"),
                  style.words("성공", "Well"),
                  style.words("실패", "Failed"),
                  style.words("취소", "Cancelled"),
                  style.words("거절", "Refused")),
              rows));
    }
    if (!day.slowest().isEmpty()) {
      blocks.addAll(Blocks.heading(3, style.words("가장 오래 걸린 실행", "Slowest runs")));
      day.slowest()
          .forEach(
              slow ->
                  blocks.addAll(
                      Blocks.bullet(
                          Span.link(slow.workflow(), style.runLink(slow.run())),
                          Span.of(" " + style.took(Duration.ofMillis(slow.millis()))))));
    }
    blocks.addAll(Blocks.heading(3, style.words("사람을 기다리는 것", "What waits for people")));
    line(blocks, style.words("답을 기다리는 실행", "Runs that wait for an answer"), day.waiting());
    line(blocks, style.words("진행 중인 알림", "Active alerts"), day.alerts());
    line(blocks, style.words("Notion이 거절한 것", "Refused by Notion"), day.refused());
    String unpriced =
        day.unpriced() == 0
            ? ""
            : style.words(
                " (값을 모르는 호출 %d건 제외)".formatted(day.unpriced()),
                " (without %d calls whose price is not known)".formatted(day.unpriced()));
    blocks.addAll(
        Blocks.paragraph(
            Span.bold(style.words("어제 모델 비용: ", "Models, yesterday: ")),
            Span.of("$%.2f".formatted(day.dollars()) + unpriced)));
    return blocks;
  }

  private static void line(List<Block> blocks, String what, long count) {
    blocks.addAll(Blocks.bullet(Span.of(what + ": "), Span.bold(Long.toString(count))));
  }
}
