package aurora5.notion.request;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.RunView.StepView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.StepStatus;
import aurora5.api.run.Trigger;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.Table;
import aurora5.notion.report.RunSubject;
import aurora5.notion.text.Graphemes;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what people ask for in rows of Requests. What it does is safe to be done again: a run is
 * started under a key made of row and round, and the answer is on disk before the row is. For one
 * thread at a time.
 */
public final class RequestDesk {
  private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);
  private static final int LONGEST_LABEL = 200;

  private final Gateway gateway;
  private final Ledger ledger;
  private final Runs runs;
  private final Workflows workflows;

  public RequestDesk(Gateway gateway, Ledger ledger, Runs runs, Workflows workflows) {
    this.gateway = gateway;
    this.ledger = ledger;
    this.runs = runs;
    this.workflows = workflows;
  }

  /** Looks at what people have set; true if there was something to do. */
  public boolean read(Table<RequestColumn> table) throws NotionException, InterruptedException {
    boolean news = false;
    String path = "/data_sources/" + table.source() + "/query";
    JsonNode rows = gateway.call(Call.post(Urgency.POLL, path, query(table))).path("results");
    for (JsonNode row : rows) {
      news = read(row, table) || news;
    }
    return news;
  }

  private static ObjectNode query(Table<RequestColumn> table) {
    ObjectNode query = Documents.mapper().createObjectNode();
    var any = query.putObject("filter").putArray("or");
    for (Status status : Status.values()) {
      if (status.person()) {
        any.addObject()
            .put("property", table.id(RequestColumn.STATUS))
            .putObject("select")
            .put("equals", status.option());
      }
    }
    if (table.has(RequestColumn.APPROVE)) {
      ArrayNode ticked = any.addObject().putArray("and");
      ticked
          .addObject()
          .put("property", table.id(RequestColumn.APPROVE))
          .putObject("checkbox")
          .put("equals", true);
      ticked
          .addObject()
          .put("property", table.id(RequestColumn.STATUS))
          .putObject("select")
          .put("equals", Status.WAITING.option());
    }
    query
        .putArray("sorts")
        .addObject()
        .put("timestamp", "created_time")
        .put("direction", "ascending");
    return query;
  }

  private boolean read(JsonNode found, Table<RequestColumn> table)
      throws NotionException, InterruptedException {
    String page = found.path("id").asText();
    String ask = Values.read(Values.column(found, table.id(RequestColumn.REQUEST_KEY)));
    boolean asks = ask.startsWith(Awaits.PREFIX);
    if (!asks && status(found, table).equals(Optional.of(Status.WAITING))) {
      return false; // Ticked where nothing is asked.
    }
    String key = asks ? ask : RequestSubject.PREFIX + page;
    Optional<Delivery> before = ledger.find(key);
    if (before.filter(row -> row.state() == Delivery.State.PENDING).isPresent()) {
      return false; // What stands there is not what we have to say yet.
    }
    JsonNode row = found;
    if (before.isPresent()) {
      row = gateway.call(Call.get(Urgency.POLL, "/pages/" + page)); // a query may be behind
    }
    Optional<Status> status = status(row, table);
    String input = Values.read(Values.column(row, table.id(RequestColumn.INPUT)));
    if (status.equals(Optional.of(Status.NEW)) && !asks) {
      int round = before.map(Delivery::body).map(body -> Slip.read(body).round() + 1).orElse(1);
      return start(page, round, row, input, table);
    }
    boolean answers = status.filter(Status::answer).isPresent() || ticked(row, status, table);
    if (answers && before.isPresent()) {
      return answer(key, Slip.read(before.get().body()), status.get(), input);
    }
    return false;
  }

  private static Optional<Status> status(JsonNode row, Table<RequestColumn> table) {
    return Status.of(Values.option(Values.column(row, table.id(RequestColumn.STATUS))));
  }

  /** What people have set in Status says more than a tick. */
  private static boolean ticked(JsonNode row, Optional<Status> status, Table<RequestColumn> table) {
    return status.equals(Optional.of(Status.WAITING))
        && table.has(RequestColumn.APPROVE)
        && Values.ticked(Values.column(row, table.id(RequestColumn.APPROVE)));
  }

  private boolean start(
      String page, int round, JsonNode row, String text, Table<RequestColumn> table) {
    String workflow = Values.option(Values.column(row, table.id(RequestColumn.WORKFLOW))).strip();
    String title = Values.read(Values.column(row, table.id(RequestColumn.NAME)));
    Optional<JsonNode> schema =
        workflows.newest(workflow).map(WorkflowVersion::inputSchema).map(Documents::parseOwn);
    if (schema.isEmpty()) {
      return say(page, refused(round, unknown(workflow)));
    }
    JsonNode input;
    try {
      input = InputLines.read(text, schema.get());
    } catch (DocumentException noJson) {
      return say(page, refused(round, noJson.text()));
    }
    var wish =
        new StartRun(
            workflow,
            Documents.json(input),
            Optional.of(RunSubject.BY_REQUEST + page),
            StartRun.USUAL_PRIORITY,
            Optional.of(Graphemes.first(title, LONGEST_LABEL)).filter(label -> !label.isBlank()),
            Optional.empty(),
            Optional.of("notion." + page + "." + round),
            Trigger.REQUEST);
    Started started = runs.start(wish).toCompletableFuture().join();
    return outcome(started, round).map(slip -> say(page, slip)).orElse(false);
  }

  /** Empty if it may be taken later, as it stands. */
  private static Optional<Slip> outcome(Started started, int round) {
    if (started instanceof Started.Accepted accepted) {
      return Optional.of(
          Slip.of(
              round, Status.ACCEPTED, Status.NEW, Optional.of(accepted.runId()), Optional.empty()));
    }
    var refused = (Started.Refused) started;
    return switch (refused.reason()) {
      case UNAVAILABLE, DISK_FULL -> {
        LOG.warn("A request of Notion has to wait: {}", refused.message().en());
        yield Optional.empty();
      }
      case RED ->
          Optional.of(
              Slip.of(
                  round,
                  Status.DONE,
                  Status.NEW,
                  Optional.empty(),
                  Optional.of(refused.message())));
      default -> Optional.of(refused(round, words(refused.message(), refused.problems())));
    };
  }

  private static Slip refused(int round, Text why) {
    Text how =
        new Text(
            why.ko() + "\n고친 뒤 Status를 New로 바꾸면 다시 실행합니다.",
            why.en() + "\nMend it and set Status to New to have it tried again.");
    return Slip.of(round, Status.FAILED, Status.NEW, Optional.empty(), Optional.of(how));
  }

  private Text unknown(String workflow) {
    String known =
        workflows.all().stream()
            .map(WorkflowVersion::id)
            .distinct()
            .collect(Collectors.joining(", "));
    return workflow.isEmpty()
        ? new Text("Workflow를 고르세요: " + known, "Choose a Workflow: " + known)
        : new Text(
            "워크플로우를 찾을 수 없습니다: " + workflow + ". 있는 것: " + known,
            "There is no workflow " + workflow + "; there are: " + known);
  }

  private static Text words(Text message, List<Problem> problems) {
    if (problems.isEmpty()) {
      return message;
    }
    return new Text(
        message.ko()
            + problems.stream()
                .map(each -> line(each, each.message().ko()))
                .collect(Collectors.joining()),
        message.en()
            + problems.stream()
                .map(each -> line(each, each.message().en()))
                .collect(Collectors.joining()));
  }

  private static String line(Problem problem, String words) {
    String field = problem.pointer().isEmpty() ? "" : problem.pointer().substring(1) + ": ";
    return "\n- " + field + words;
  }

  private boolean say(String page, Slip slip) {
    ledger.want(
        List.of(
            new Wish(RequestSubject.PREFIX + page, Urgency.REPLY.ordinal(), slip.json()).at(page)));
    return true;
  }

  /**
   * @param stands what stands in Status: an answer, or Waiting if the check box is ticked
   */
  private boolean answer(String key, Slip slip, Status stands, String text) {
    if (slip.step().isEmpty() || slip.run().isEmpty()) {
      return false;
    }
    String step = slip.step().get();
    Optional<RunView> run = runs.find(slip.run().get());
    JsonNode event;
    try {
      JsonNode schema =
          run.map(view -> AwaitSubject.schema(workflows, view, step))
              .orElseGet(Documents.mapper()::createObjectNode);
      event = InputLines.decided(InputLines.read(text, schema), schema, stands != Status.REJECTED);
    } catch (DocumentException noJson) {
      return tell(key, slip.answered(stands, Status.WAITING, noJson.text()));
    }
    Reply reply =
        runs.event(slip.run().get(), step, Documents.json(event)).toCompletableFuture().join();
    if (reply instanceof Reply.Unavailable unavailable) {
      LOG.warn("An answer in Notion has to wait: {}", unavailable.message().en());
      return false;
    }
    return tell(key, answered(slip, stands, reply));
  }

  private Slip answered(Slip slip, Status stands, Reply reply) {
    if (reply instanceof Reply.Wrong wrong) {
      Text said = new Text("답이 맞지 않습니다.", "The answer does not fit.");
      return slip.answered(stands, Status.WAITING, words(said, wrong.problems()));
    } else if (reply instanceof Reply.Red red) {
      return slip.answered(stands, Status.WAITING, red.care());
    } else if (reply instanceof Reply.Refused refused) {
      return refused(slip, stands, refused.message());
    } else if (reply instanceof Reply.NoSuchRun) {
      return slip.answered(
          stands, Status.FAILED, new Text("실행이 더는 남아 있지 않습니다.", "The run is no longer kept."));
    }
    return slip.answered(
        stands, Status.DONE, new Text("답을 전해 실행이 이어졌습니다.", "The run has the answer and goes on."));
  }

  /** Twice the same answer, or a process that died before it had noted the first, is no failure. */
  private Slip refused(Slip slip, Status stands, Text why) {
    Optional<StepStatus> step =
        slip.run().flatMap(runs::find).stream()
            .flatMap(run -> run.steps().stream())
            .filter(each -> each.name().equals(slip.step().orElseThrow()))
            .map(StepView::status)
            .findFirst();
    if (step.equals(Optional.of(StepStatus.SUCCEEDED))) {
      return slip.answered(
          stands,
          Status.DONE,
          new Text(
              "실행이 이미 답을 받았습니다. 처음 답이 그대로입니다.", "The run has its answer; the first one stands."));
    }
    boolean waits = step.equals(Optional.of(StepStatus.WAITING));
    return slip.answered(stands, waits ? Status.WAITING : Status.FAILED, why);
  }

  private boolean tell(String key, Slip slip) {
    ledger.want(List.of(new Wish(key, Urgency.REPLY.ordinal(), slip.json())));
    return true;
  }
}
