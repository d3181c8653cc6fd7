package aurora5.notion.request;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.RunView;
import aurora5.json.Documents;
import aurora5.notion.deliver.Article;
import aurora5.notion.deliver.Guard;
import aurora5.notion.deliver.Subject;
import aurora5.notion.deliver.Where;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.Table;
import aurora5.notion.places.Tables;
import aurora5.notion.report.RunSubject;
import aurora5.notion.report.Style;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Our answer in a row that a person has made to start a run. Thread-safe. */
public final class RequestSubject implements Subject {
  static final String PREFIX = "request.";

  /** A result is read in the row itself. */
  private static final int LONGEST_RESULT = 8_000;

  private final Function<String, Optional<RunView>> runs;
  private final Supplier<Style> style;

  public RequestSubject(Function<String, Optional<RunView>> runs, Supplier<Style> style) {
    this.runs = runs;
    this.style = style;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Article article(Delivery delivery, Tables tables) {
    Slip slip = Slip.read(delivery.body());
    Table<RequestColumn> table = tables.requests();
    ObjectNode change = columns(slip, delivery.key(), table, result(slip));
    return new Article(
        Urgency.REPLY,
        new Where.Row(table.source(), table.id(RequestColumn.REQUEST_KEY), delivery.key()),
        "",
        change,
        change,
        List.of(),
        Map.of(),
        Optional.of(guard(slip, table)),
        slip.status().option() + ": " + result(slip));
  }

  static ObjectNode columns(Slip slip, String key, Table<RequestColumn> table, String result) {
    ObjectNode columns = Documents.mapper().createObjectNode();
    columns.set(table.id(RequestColumn.STATUS), Values.select(slip.status().option()));
    columns.set(table.id(RequestColumn.RESULT), Values.text(result, LONGEST_RESULT));
    columns.set(table.id(RequestColumn.REQUEST_KEY), Values.text(key));
    slip.tick()
        .filter(tick -> table.has(RequestColumn.APPROVE))
        .ifPresent(tick -> columns.set(table.id(RequestColumn.APPROVE), Values.tick(tick)));
    slip.runPage()
        .ifPresent(
            page -> columns.set(table.id(RequestColumn.RUN), Values.relation(List.of(page))));
    return columns;
  }

  /** What we wrote last, or the person's word that is answered; anything else is a person's. */
  static Guard guard(Slip slip, Table<RequestColumn> table) {
    Set<String> ours =
        slip.before().person()
            ? Set.of(slip.before().option(), slip.status().option())
            : Set.of(
                Status.ACCEPTED.option(),
                Status.RUNNING.option(),
                Status.WAITING.option(),
                Status.DONE.option(),
                Status.FAILED.option());
    return new Guard(table.id(RequestColumn.STATUS), ours);
  }

  private String result(Slip slip) {
    Style here = style.get();
    if (slip.word().isPresent()) {
      return here.words(slip.word().get());
    }
    Optional<RunView> run = slip.run().flatMap(runs);
    if (run.isEmpty()) {
      return here.words(new Text("실행이 더는 남아 있지 않습니다.", "The run is no longer kept."));
    }
    String link = here.runLink(run.get().id());
    return slip.status().ended()
        ? RunSubject.sentence(run.get(), here) + "\n" + link
        : here.words(new Text("실행했습니다: ", "Started: ")) + link;
  }
}
