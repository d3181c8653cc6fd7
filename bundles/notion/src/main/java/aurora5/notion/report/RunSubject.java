package aurora5.notion.report;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.RunView;
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

  private static final String BY_CHAT = "chat.";

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
    Outcome outcome = Outcome.of(run.status());
    RunPage page = RunPage.of(run, form, style);
    ObjectNode row = Documents.mapper().createObjectNode();
    row.set(table.id(RunColumn.NAME), Values.title(name(run, style)));
    row.set(table.id(RunColumn.RUN_ID), Values.text(run.id()));
    row.set(table.id(RunColumn.WORKFLOW), Values.select(run.workflow()));
    row.set(table.id(RunColumn.STATUS), Values.select(outcome.option()));
    run.startedAt()
        .ifPresent(at -> row.set(table.id(RunColumn.STARTED), Values.date(at, style.zone())));
    run.endedAt()
        .ifPresent(at -> row.set(table.id(RunColumn.FINISHED), Values.date(at, style.zone())));
    row.set(table.id(RunColumn.DURATION), Values.number(RunPage.time(run).toMillis() / 1_000.0));
    row.set(table.id(RunColumn.STEPS), Values.text(StepsTable.done(run.steps())));
    row.set(table.id(RunColumn.TRIGGER), Values.select(trigger(run)));
    run.error()
        .ifPresent(
            error -> row.set(table.id(RunColumn.ERROR), Values.text(RunPage.cause(error, style))));
    request(run)
        .ifPresent(
            request -> row.set(table.id(RunColumn.REQUEST), Values.relation(List.of(request))));
    row.set(table.id(RunColumn.LINK), Values.link(style.runLink(run.id())));
    return new Article(
        Urgency.REPORT,
        new Where.Row(table.source(), table.id(RunColumn.RUN_ID), run.id()),
        outcome.icon(),
        row,
        row,
        page.blocks(),
        page.pictures(),
        Optional.empty(),
        outcome.icon() + " " + page.sentence() + " · " + style.runLink(run.id()));
  }

  /** What came of it in one sentence, and of a failure the cause and what to do. */
  public static String sentence(RunView run, Style style) {
    String sentence =
        Outcome.of(run.status()).icon() + " " + RunPage.of(run, Form.BRIEF, style).sentence();
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
        .filter(user -> user.startsWith(BY_REQUEST))
        .map(user -> user.substring(BY_REQUEST.length()));
  }

  private static String trigger(RunView run) {
    String user = run.userId().orElse("");
    return user.startsWith(BY_REQUEST) ? "Request" : user.startsWith(BY_CHAT) ? "Chat" : "API";
  }
}
