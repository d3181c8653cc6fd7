package aurora5.mcp;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.mcp.McpListener;
import aurora5.api.mcp.McpMessage;
import aurora5.api.mcp.McpReply;
import aurora5.api.plan.Plan;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.workflow.Says;
import aurora5.api.workflow.SideEffects;
import aurora5.json.Documents;
import aurora5.json.PluginCodec;
import aurora5.json.RecordSchema;
import aurora5.mcp.tool.Attendance;
import aurora5.testkit.FixedWorkflows;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The room among small rooms of the test's own, and a client before it. */
final class House {
  static final String MODERN = "2026-07-28";

  final FixedWorkflows workflows = new FixedWorkflows();
  final StagedRuns runs = new StagedRuns();
  final Observed journal = new Observed();
  final List<Runnable> due = new ArrayList<>();
  final McpRoom room;
  Locale locale = Locale.ENGLISH;

  record Who(@Says(ko = "이름", en = "name") String name) {}

  record Word(@Says(ko = "한마디", en = "a word") String word) {}

  House() {
    this(Duration.ofMinutes(5));
  }

  /**
   * @param patience how long a call stays with a run
   */
  House(Duration patience) {
    workflows.add(version("greet", "v1", SideEffects.NONE));
    workflows.add(version("add-row", "v1", SideEffects.WRITES));
    var attendance = new Attendance(runs, journal, Runnable::run, patience, patience);
    room = new McpRoom("5.0.0", workflows, attendance, new News(this::later));
    passes();
  }

  private Runnable later(Duration delay, Runnable action) {
    due.add(action);
    return () -> due.remove(action);
  }

  /** The pause before news is over. */
  void passes() {
    List.copyOf(due).forEach(Runnable::run);
    due.clear();
  }

  static WorkflowVersion version(String id, String plugin, SideEffects effects) {
    var flow = Plan.of(Who.class);
    var think = flow.step("think", Word.class).after(flow.input());
    return new WorkflowVersion(
        id,
        plugin,
        "test " + plugin,
        flow.returns(think.run(who -> new Word("hi"))),
        new PluginCodec(),
        new Text("인사합니다", "Greets"),
        List.of(new Text("인사해 줘", "Say hello")),
        effects,
        RecordSchema.of(Who.class),
        RecordSchema.of(Word.class),
        Map.of("approve", RecordSchema.of(Word.class)));
  }

  /** The answer to a request of an earlier revision. */
  JsonNode ask(String method, String params) {
    return body(
        answer(
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\""
                + method
                + "\",\"params\":"
                + params
                + "}"));
  }

  /** What came of a tool. */
  JsonNode use(String tool, String arguments) {
    return ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}")
        .path("result");
  }

  McpReply answer(String body, String... headers) {
    return room.answer(
        new McpMessage(
            new Json(body),
            header(headers, "version"),
            header(headers, "method"),
            header(headers, "name"),
            header(headers, "key"),
            locale));
  }

  private static Optional<String> header(String[] headers, String name) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals(name)) {
        return Optional.of(headers[i + 1]);
      }
    }
    return Optional.empty();
  }

  static McpReply.Message message(McpReply reply) {
    return reply instanceof McpReply.Later later
        ? later.message().toCompletableFuture().join()
        : (McpReply.Message) reply;
  }

  static JsonNode body(McpReply reply) {
    return Documents.parse(message(reply).body());
  }

  /** A client that listens. */
  static final class Client implements McpListener {
    final List<JsonNode> heard = Collections.synchronizedList(new ArrayList<>());
    boolean ended;
    private Runnable gone = () -> {};

    static Client of(McpReply reply) {
      var client = new Client();
      ((McpReply.Stream) reply).opening().accept(client);
      return client;
    }

    @Override
    public void say(Json message) {
      heard.add(Documents.parse(message));
    }

    @Override
    public void end() {
      ended = true;
    }

    @Override
    public void whenGone(Runnable action) {
      gone = action;
    }

    void hangUp() {
      gone.run();
    }

    List<String> methods() {
      return heard.stream().map(each -> each.path("method").asText()).toList();
    }
  }

  /** Tells of events when the test says so. */
  static final class Observed implements Journal {
    private final List<Consumer<Journaled>> observers = new ArrayList<>();

    void happened() {
      var event = new Journaled(1, StagedRuns.ID, 1, Instant.EPOCH, new Json("[]"));
      List.copyOf(observers).forEach(observer -> observer.accept(event));
    }

    boolean isObserved() {
      return !observers.isEmpty();
    }

    @Override
    public AutoCloseable observe(Consumer<Journaled> observer) {
      observers.add(observer);
      return () -> observers.remove(observer);
    }

    @Override
    public CompletionStage<Appended> append(List<Entry> entries) {
      throw new UnsupportedOperationException("tools write nothing");
    }

    @Override
    public List<Journaled> events(String runId, long afterSeq, int limit) {
      throw new UnsupportedOperationException("tools read no events");
    }

    @Override
    public List<Journaled> eventsAfter(long position, int limit) {
      throw new UnsupportedOperationException("tools read no events");
    }

    @Override
    public long position() {
      throw new UnsupportedOperationException("tools read no events");
    }
  }
}
