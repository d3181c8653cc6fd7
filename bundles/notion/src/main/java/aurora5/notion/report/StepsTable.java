package aurora5.notion.report;

import aurora5.api.Text;
import aurora5.api.run.RunView.Attempt;
import aurora5.api.run.RunView.StepView;
import aurora5.api.run.StepStatus;
import aurora5.notion.text.Block;
import aurora5.notion.text.Blocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a run, one to a row. Items of a fan-out that went well are left to its own row: each
 * row is a block, and a free workspace has a thousand of them in its life. Pure.
 */
final class StepsTable {
  private StepsTable() {}

  static List<Block> of(List<StepView> steps, Style style) {
    List<List<String>> rows = new ArrayList<>();
    for (StepView step : steps) {
      if (!item(step) || step.status() == StepStatus.FAILED) {
        rows.add(row(step, items(step, steps), style));
      }
    }
    List<String> head =
        List.of(
            style.words("단계", "Step"),
            style.words("상태", "State"),
            style.words("시간(ms)", "ms"),
            style.words("시도", "Tries"));
    return Blocks.table(head, rows);
  }

  /** Done and all, without the items of fan-outs: {@code 7/8}. */
  static String done(List<StepView> steps) {
    List<StepView> whole = steps.stream().filter(step -> !item(step)).toList();
    long done =
        whole.stream()
            .filter(
                step ->
                    step.status() == StepStatus.SUCCEEDED || step.status() == StepStatus.SKIPPED)
            .count();
    return done + "/" + whole.size();
  }

  private static boolean item(StepView step) {
    return step.name().endsWith("]");
  }

  private static long items(StepView step, List<StepView> steps) {
    return steps.stream().filter(each -> each.name().startsWith(step.name() + "[")).count();
  }

  private static List<String> row(StepView step, long items, Style style) {
    String name =
        items == 0
            ? step.name()
            : step.name() + style.words(" (%d개)".formatted(items), " (%d items)".formatted(items));
    return List.of(
        name,
        style.words(state(step.status())),
        millis(step),
        step.attempts().isEmpty() ? "–" : Integer.toString(step.attempts().size()));
  }

  /** Of a run that has ended; the page of one that is under way has no steps. */
  private static Text state(StepStatus status) {
    return switch (status) {
      case SUCCEEDED -> new Text("✅ 성공", "✅ done");
      case FAILED -> new Text("❌ 실패", "❌ failed");
      case SKIPPED -> new Text("⏭️ 건너뜀", "⏭️ skipped");
      case CANCELLED -> new Text("🚫 취소됨", "🚫 cancelled");
      case UNDONE -> new Text("↩️ 되돌림", "↩️ undone");
      case UNDO_FAILED -> new Text("❌ 되돌리지 못함", "❌ not undone");
      case PENDING, RUNNING, RETRYING, WAITING, UNDOING -> new Text("▫️ 하지 않음", "▫️ not done");
    };
  }

  /** From the first try to the end of the last. */
  private static String millis(StepView step) {
    List<Attempt> attempts = step.attempts();
    if (attempts.isEmpty() || attempts.get(attempts.size() - 1).endedAt().isEmpty()) {
      return "–";
    }
    var end = attempts.get(attempts.size() - 1).endedAt().get();
    return Long.toString(Duration.between(attempts.get(0).startedAt(), end).toMillis());
  }
}
