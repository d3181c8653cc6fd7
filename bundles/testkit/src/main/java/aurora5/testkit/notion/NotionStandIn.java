package aurora5.testkit.notion;

import aurora5.json.Documents;
import aurora5.testkit.loopback.PromptServer;
import aurora5.testkit.notion.workspace.Refusal;
import aurora5.testkit.notion.workspace.Workspace;
import aurora5.testkit.notion.workspace.Workspace.Capability;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for Notion on loopback: keeps a workspace, refuses what Notion refuses, counts calls as
 * Notion counts them, and fails as told. Thread-safe.
 *
 * <pre>{@code
 * try (var notion = new NotionStandIn()) {
 *   notion.fail("POST", "/pages", Fault.reset(true), 1); // applied, but nobody hears of it
 *   ...
 *   assertThat(notion.rows(source)).hasSize(1);
 *   assertThat(notion.received()).noneMatch(call -> call.status() == 429);
 * }
 * }</pre>
 */
public final class NotionStandIn implements AutoCloseable {
  public static final String TOKEN = "ntn_test5f3a9c71d0e84b26";
  public static final String VERSION = "2026-03-11";

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            var thread = new Thread(task, "notion-stand-in");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Faults faults;
  private final RateBudget budget;
  private final Workspace workspace;
  private final Clock clock;

  public NotionStandIn() throws IOException {
    this(Clock.systemUTC());
  }

  public NotionStandIn(Clock clock) throws IOException {
    this.clock = clock;
    workspace = new Workspace(clock);
    budget = new RateBudget(clock);
    faults = new Faults(clock);
    server = PromptServer.open();
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** With {@code /v1}. */
  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The page that is shared with the connection. */
  public String page() {
    return workspace.home();
  }

  /** A link to it as people copy it. */
  public String link() {
    return "https://www.notion.so/dream/Aurora-%s?pvs=4".formatted(page().replace("-", ""));
  }

  public Workspace workspace() {
    return workspace;
  }

  /** The rows of a table that are not in the trash. */
  public List<JsonNode> rows(String source) {
    return workspace.all("page").stream()
        .filter(page -> page.path("parent").path("data_source_id").asText().equals(source))
        .toList();
  }

  /** What stands on a page or in a block. */
  public List<JsonNode> children(String id) {
    return workspace
        .byPerson("GET", "/blocks/" + id + "/children", MissingNode.getInstance())
        .path("results")
        .valueStream()
        .toList();
  }

  /** A person does something, such as to edit a row or to write a comment. */
  public JsonNode person(String method, String path, JsonNode body) {
    return workspace.byPerson(method, path, body);
  }

  public NotionStandIn without(Capability capability) {
    workspace.allow(capability, false);
    return this;
  }

  /** 180 in 60 s, if nobody says otherwise. */
  public NotionStandIn budget(int calls, Duration window) {
    budget.set(calls, window);
    return this;
  }

  /** The next calls that fit fail; faults of the same calls come one after the other. */
  public NotionStandIn fail(String method, String pathPattern, Fault fault, int times) {
    faults.add(method, pathPattern, fault, times);
    return this;
  }

  /** All calls fail for a time. */
  public NotionStandIn outage(Fault fault, Duration time) {
    faults.outage(fault, time);
    return this;
  }

  /** Everything works again. */
  public NotionStandIn mend() {
    faults.clear();
    return this;
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public List<Received> received(String method, String pathPattern) {
    return received.stream().filter(call -> call.is(method, pathPattern)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] bytes = exchange.getRequestBody().readNBytes(Bodies.LARGEST_FILE);
      String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
      JsonNode body = MissingNode.getInstance();
      Optional<Refusal> odd = Optional.empty();
      try {
        body = Bodies.read(type, bytes);
      } catch (Refusal e) {
        odd = Optional.of(e);
      }
      var call =
          new Received(
              clock.instant(),
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath().replaceFirst("^/v1", ""),
              Bodies.query(exchange.getRequestURI().getRawQuery()),
              Map.copyOf(exchange.getRequestHeaders()),
              body,
              0,
              false);
      if (odd.isPresent()) {
        refuse(exchange, call, odd.get());
      } else {
        answer(exchange, call);
      }
    }
  }

  private void answer(HttpExchange exchange, Received call) throws IOException {
    var fault = faults.next(call);
    if (fault.isPresent() && !fault.get().applied()) {
      say(exchange, call, fault.get(), MissingNode.getInstance(), false);
      return;
    }
    JsonNode result;
    try {
      check(call);
      result = workspace.byConnection(call.method(), call.path(), call.query(), call.body());
    } catch (Refusal e) {
      refuse(exchange, call, e);
      return;
    }
    if (fault.isPresent()) {
      say(exchange, call, fault.get(), result, true);
      return;
    }
    received.add(call.ended(200, true));
    send(exchange, 200, "application/json; charset=utf-8", result.toString());
  }

  private void check(Received call) {
    if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
      throw Refusal.unauthorized();
    }
    if (!call.header("Notion-Version").equals(VERSION)) {
      throw Refusal.plain(400, "missing_version", "Notion-Version header is not " + VERSION);
    }
    budget.take();
  }

  private void refuse(HttpExchange exchange, Received call, Refusal refusal) throws IOException {
    received.add(call.ended(refusal.status(), false));
    JsonNode body = refusal.body();
    if (refusal.status() == 429) {
      String seconds = body.path("additional_data").path("retry_after").asText();
      exchange.getResponseHeaders().set("Retry-After", seconds);
    }
    send(exchange, refusal.status(), "application/json; charset=utf-8", body.toString());
  }

  private void say(
      HttpExchange exchange, Received call, Fault fault, JsonNode result, boolean applied)
      throws IOException {
    received.add(call.ended(fault.status(), applied));
    switch (fault.way()) {
      case RESET -> {
        // Closed without a word by the caller.
      }
      case SILENCE -> awaitClose();
      case ANSWER -> {
        fault.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, fault.status(), fault.type(), told(fault, result));
      }
    }
  }

  private static String told(Fault fault, JsonNode result) {
    if (!fault.tells()) {
      return fault.body();
    }
    byte[] told = fault.body().getBytes(StandardCharsets.UTF_8);
    ObjectNode body = (ObjectNode) Documents.parse(told, told.length);
    ObjectNode additional = body.withObject("/additional_data");
    if (result.has("results")) {
      result
          .path("results")
          .forEach(each -> additional.withArray("committed_child_ids").add(each.path("id")));
    } else {
      additional.set("committed_resource_id", result.path("id"));
    }
    return body.toString();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
