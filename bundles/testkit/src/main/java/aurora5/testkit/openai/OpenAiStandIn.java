package aurora5.testkit.openai;

import aurora5.json.Documents;
import aurora5.testkit.loopback.PromptServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for OpenAI on loopback: remembers every call, answers as told, and notes what no call
 * may do, such as to let the server keep a text. Thread-safe.
 */
public final class OpenAiStandIn implements AutoCloseable {
  public static final String KEY = "sk-test-5f3a9c";

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
  private final Map<String, Deque<Said>> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
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
    answers.put(path, new ArrayDeque<>(Arrays.asList(inTurn)));
    return this;
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
      say(exchange, next(path));
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
    for (String choice : List.of("temperature", "top_p", "max_tokens")) {
      if (call.body().has(choice)) {
        faults.add(call.path() + " sends " + choice + ", which reasoning models refuse");
      }
    }
  }

  private @Nullable Said next(String path) {
    Deque<Said> inTurn = answers.get(path);
    if (inTurn == null) {
      return null;
    }
    synchronized (inTurn) {
      return inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.peekFirst();
    }
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
