package aurora5.notion.report;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.RunView;
import aurora5.api.run.Trigger;
import aurora5.api.step.Failure;
import aurora5.json.Documents;
import aurora5.notion.deliver.Article;
import aurora5.notion.deliver.Subject;
import aurora5.notion.deliver.Where;
import aurora5.notion.places.RunColumn;
import aurora5.notion.places.Table;
import aurora5.notion.places.Tables;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A run in the table Runs. Thread-safe. */
public final class RunSubject implements Subject {
  /** How the user of a run that a row of Requests has started is called; the row's id follows. */
  public static final String BY_REQUEST = "notion.";

  private final Function<String, Optional<RunView>> runs;
  private final Supplier<Style> style;

  public RunSubject(Function<String, Optional<RunView>> runs, Supplier<Style> style) {
    this.runs = runs;
    this.style = style;
  }

  @Override
  public String prefix() {
    return Endings.PREFIX;
  }

  @Override
  public Article article(Delivery delivery, Tables tables) throws Gone {
    String id = delivery.key().substring(Endings.PREFIX.length());
    RunView run = runs.apply(id).orElseThrow(() -> new Gone(REMOVED));
    Form form =
        Form.valueOf(Documents.parseOwn(delivery.body()).path("form").asText(Form.FULL.name()));
    return article(run, form, tables.runs(), style.get());
  }

  private static final Text REMOVED =
      new Text(
          "실행이 보관 기간을 넘겨 이미 지워져 보고할 것이 없습니다.",
          "The run was removed, for it was older than runs are kept; there is nothing to report.");

  static Article article(RunView run, Form form, Table<RunColumn> table, Style style) {
    Outcome outcome = Outcome.of(run);
    ObjectNode change = change(run, table, style);
    ObjectNode begin = change.deepCopy();
    begin.set(table.id(RunColumn.NAME), Values.title(name(run, style)));
    begin.set(table.id(RunColumn.RUN_ID), Values.text(run.id()));
    begin.set(table.id(RunColumn.WORKFLOW), Values.select(run.workflow()));
    run.startedAt()
        .ifPresent(at -> begin.set(table.id(RunColumn.STARTED), Values.date(at, style.zone())));
    begin.set(table.id(RunColumn.TRIGGER), Values.select(words(trigger(run))));
    request(run)
        .ifPresent(
            request -> begin.set(table.id(RunColumn.REQUEST), Values.relation(List.of(request))));
    begin.set(table.id(RunColumn.LINK), Values.link(style.runLink(run.id())));
    boolean open = form == Form.OPEN;
    RunPage page = open ? RunPage.EMPTY : RunPage.of(run, form, style);
    return new Article(
        open ? Urgency.POLL : Urgency.REPORT,
        new Where.Row(table.source(), table.id(RunColumn.RUN_ID), run.id()),
        outcome.icon(),
        begin,
        change,
        page.blocks(),
        page.pictures(),
        Optional.empty(),
        open
            ? Article.NOT_SAID
            : outcome.icon() + " " + page.sentence() + " · " + style.runLink(run.id()));
  }

  /** What becomes of it; the rest stays as it was when its row was made. */
  private static ObjectNode change(RunView run, Table<RunColumn> table, Style style) {
    ObjectNode row = Documents.mapper().createObjectNode();
    row.set(table.id(RunColumn.STATUS), Values.select(Outcome.of(run).option()));
    row.set(table.id(RunColumn.STEPS), Values.text(StepsTable.done(run.steps())));
    run.endedAt()
        .ifPresent(
            at -> {
              row.set(table.id(RunColumn.FINISHED), Values.date(at, style.zone()));
              row.set(
                  table.id(RunColumn.DURATION),
                  Values.number(RunPage.time(run).toMillis() / 1_000.0));
            });
    run.error()
        .ifPresent(
            error -> row.set(table.id(RunColumn.ERROR), Values.text(RunPage.cause(error, style))));
    if (run.error().filter(error -> error.kind() == Failure.Kind.RED).isPresent()) {
      // Its label may quote what was said, and has been in the title since the row was made.
      row.set(table.id(RunColumn.NAME), Values.title(name(run, style)));
    }
    return row;
  }

  /** What came of it in one sentence, and of a failure the cause and what to do. */
  public static String sentence(RunView run, Style style) {
    String sentence = Outcome.of(run).icon() + " " + RunPage.of(run, Form.BRIEF, style).sentence();
    return run.error()
        .map(
            error ->
                sentence
                    + "\n"
                    + RunPage.cause(error, style)
                    + "\n"
                    + style.words(Outcome.next(error.kind())))
        .orElse(sentence);
  }

  private static String name(RunView run, Style style) {
    return run.workflow()
        + " · "
        + style.minute(run.startedAt().orElse(run.queuedAt()))
        + run.label().map(label -> " · " + label).orElse("");
  }

  /** Id of the row that has started it. */
  private static Optional<String> request(RunView run) {
    return run.userId()
        .filter(user -> user.startsWith(BY_REQUEST) && trigger(run) == Trigger.REQUEST)
        .map(user -> user.substring(BY_REQUEST.length()));
  }

  /** Of a run that was accepted before it was noted, as far as it can be told. */
  private static Trigger trigger(RunView run) {
    return run.trigger()
        .orElseGet(
            () ->
                run.userId().filter(user -> user.startsWith(BY_REQUEST)).isPresent()
                    ? Trigger.REQUEST
                    : Trigger.API);
  }

  private static String words(Trigger trigger) {
    return switch (trigger) {
      case API -> "API";
      case PAGE -> "Page";
      case CHAT -> "Chat";
      case REQUEST -> "Request";
      case MCP -> "MCP";
      case SCHEDULE -> "Schedule";
    };
  }
}
