package aurora5.notion.request;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.RunView;
import aurora5.json.Documents;
import aurora5.notion.deliver.Article;
import aurora5.notion.deliver.Subject;
import aurora5.notion.deliver.Where;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.Table;
import aurora5.notion.places.Tables;
import aurora5.notion.report.Style;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A row that asks people for the answer a run waits for. Thread-safe. */
public final class AwaitSubject implements Subject {
  private final Function<String, Optional<RunView>> runs;
  private final Workflows workflows;
  private final Supplier<Style> style;

  public AwaitSubject(
      Function<String, Optional<RunView>> runs, Workflows workflows, Supplier<Style> style) {
    this.runs = runs;
    this.workflows = workflows;
    this.style = style;
  }

  @Override
  public String prefix() {
    return Awaits.PREFIX;
  }

  @Override
  public Article article(Delivery delivery, Tables tables) throws Gone {
    Slip slip = Slip.read(delivery.body());
    RunView run =
        slip.run()
            .flatMap(runs)
            .orElseThrow(
                () -> new Gone(new Text("실행이 더는 남아 있지 않습니다.", "The run is no longer kept.")));
    Style here = style.get();
    Table<RequestColumn> table = tables.requests();
    String step = slip.step().orElseThrow();
    ObjectNode change =
        RequestSubject.columns(
            slip, delivery.key(), table, slip.word().map(here::words).orElseGet(() -> how(here)));
    ObjectNode begin = change.deepCopy();
    String name = here.words("답 기다림: ", "Waits for an answer: ") + run.workflow() + " · " + step;
    begin.set(table.id(RequestColumn.NAME), Values.title(name));
    begin.set(table.id(RequestColumn.WORKFLOW), Values.select(run.workflow()));
    begin.set(
        table.id(RequestColumn.INPUT),
        Values.text(InputLines.template(schema(workflows, run, step))));
    return new Article(
        Urgency.REPLY,
        new Where.Row(table.source(), table.id(RequestColumn.REQUEST_KEY), delivery.key()),
        "❓",
        begin,
        change,
        List.of(),
        Map.of(),
        Optional.of(RequestSubject.guard(slip, table)),
        "❓ " + name + " · " + here.runLink(run.id()));
  }

  /** Of the event that the step waits for. */
  static JsonNode schema(Workflows workflows, RunView run, String step) {
    return workflows
        .exact(run.workflow(), run.plugin())
        .map(WorkflowVersion::eventSchemas)
        .map(schemas -> schemas.get(step))
        .map(Documents::parseOwn)
        .orElseGet(Documents.mapper()::createObjectNode);
  }

  private static String how(Style style) {
    return style.words(
        "Input의 빈칸을 채운 뒤, 예이면 Approve에 체크하고 아니면 Status를 Rejected(아니요)나 Answered로 바꾸세요.",
        "Fill in Input, then tick Approve for yes, or set Status to Rejected (no) or Answered.");
  }
}
