package aurora5.testkit.openai;

import aurora5.json.Documents;
import aurora5.testkit.loopback.PromptServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for OpenAI on loopback: remembers every call, answers as told, and notes what no call
 * may do, such as to let the server keep a text, or to have something painted that was not judged
 * before by a server that judges. Thread-safe.
 */
public final class OpenAiStandIn implements AutoCloseable {
  public static final String KEY = "sk-test-5f3a9c";

  private static final String MODERATIONS = "/v1/moderations";
  private static final String IMAGES = "/v1/images/generations";
  private static final List<String> KEEPING = List.of("/v1/responses", "/v1/chat/completions");
  private static final int LARGEST = 10 << 20;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            var thread = new Thread(task, "openai-stand-in");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Deque<Function<JsonNode, Said>>> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Map<String, Boolean> flagged = new ConcurrentHashMap<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile CountDownLatch held = new CountDownLatch(0);

  public OpenAiStandIn() throws IOException {
    server = PromptServer.open();
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** With {@code /v1}. */
  public String base() {
    return root() + "/v1";
  }

  public String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** One answer after the other; the last one stays. */
  public OpenAiStandIn on(String path, Said... inTurn) {
    boolean each = path.equals(MODERATIONS);
    Deque<Function<JsonNode, Said>> turns = new ArrayDeque<>();
    for (Said said : inTurn) {
      turns.add(body -> each ? said.forEach(texts(body).size()) : said);
    }
    answers.put(path, turns);
    return this;
  }

  /**
   * Judges every text by itself from now on.
   *
   * @param categories for which a text is flagged; none if it is fine
   */
  public OpenAiStandIn judging(Function<String, List<String>> categories) {
    Deque<Function<JsonNode, Said>> turn = new ArrayDeque<>();
    turn.add(body -> Said.moderations(texts(body).stream().map(categories).toList()));
    answers.put(MODERATIONS, turn);
    return this;
  }

  /** What is to be judged: one text, or several. */
  private static List<String> texts(JsonNode body) {
    JsonNode input = body.path("input");
    List<String> texts = new ArrayList<>();
    if (input.isArray()) {
      input.forEach(text -> texts.add(text.asText()));
    } else {
      texts.add(input.asText());
    }
    return texts;
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public List<Asked> asked(String path) {
    return asked.stream().filter(call -> call.path().equals(path)).toList();
  }

  /** What a call did that none may do. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Answers no call that costs until it is told to go on. */
  public void hold() {
    held = new CountDownLatch(1);
  }

  public void goOn() {
    held.countDown();
  }

  /** Calls that cost and have no answer yet. */
  public int inside() {
    return inside.get();
  }

  /** The most of those at the same time. */
  public int most() {
    return most.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    boolean costs = exchange.getRequestMethod().equals("POST");
    if (!costs) {
      answer(exchange);
      return;
    }
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      held.await();
      answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inside.decrementAndGet();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
      JsonNode tree = body.length == 0 ? MissingNode.getInstance() : Documents.parse(body, LARGEST);
      String path = exchange.getRequestURI().getRawPath();
      var call =
          new Asked(
              exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), tree);
      asked.add(call);
      check(call);
      Said said = next(path, tree);
      if (path.equals(MODERATIONS) && said != null && said.status() == 200) {
        remember(texts(tree), said.flags());
      }
      say(exchange, said);
    }
  }

  private void remember(List<String> texts, List<Boolean> flags) {
    for (int i = 0; i < texts.size() && i < flags.size(); i++) {
      flagged.put(texts.get(i), flags.get(i));
    }
  }

  private void check(Asked call) {
    if (!call.header("Authorization").equals("Bearer " + KEY)) {
      faults.add(call.path() + " without the key");
    }
    if (KEEPING.contains(call.path()) && !call.body().path("store").isBoolean()) {
      faults.add(call.path() + " does not say whether to store");
    }
    if (call.body().path("store").asBoolean()) {
      faults.add(call.path() + " lets the server store");
    }
    if (call.path().equals(MODERATIONS)) {
      texts(call.body()).stream()
          .filter(String::isBlank)
          .forEach(text -> faults.add(call.path() + " has nothing to judge"));
    }
    if (call.path().equals(IMAGES) && answers.containsKey(MODERATIONS)) {
      checkPrompt(flagged.get(call.body().path("prompt").asText()));
    }
    for (String choice : List.of("temperature", "top_p", "max_tokens")) {
      if (call.body().has(choice)) {
        faults.add(call.path() + " sends " + choice + ", which reasoning models refuse");
      }
    }
  }

  private void checkPrompt(@Nullable Boolean bad) {
    if (bad == null) {
      faults.add(IMAGES + " has something painted that nobody judged");
    } else if (bad) {
      faults.add(IMAGES + " has something painted that was flagged");
    }
  }

  private @Nullable Said next(String path, JsonNode body) {
    Deque<Function<JsonNode, Said>> inTurn = answers.get(path);
    if (inTurn == null) {
      return null;
    }
    Function<JsonNode, Said> turn;
    synchronized (inTurn) {
      turn = inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
    }
    return turn.apply(body);
  }

  private void say(HttpExchange exchange, @Nullable Said told) throws IOException {
    Said answer = told == null ? Said.notFound() : told;
    if (!answer.said()) {
      awaitClose();
      return;
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    int part = answer.whole() ? body.length : body.length / 2;
    exchange.getResponseBody().write(body, 0, part);
    exchange.getResponseBody().flush();
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
    goOn();
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
