package aurora5.distribution.client;

import aurora5.distribution.measure.Await;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Speaks HTTP with one Aurora, as any program outside would. Thread-safe. */
public final class Client {
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "TIMED_OUT");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI base;

  public Client(URI base) {
    this.base = base;
  }

  public URI base() {
    return base;
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  public Answer delete(String path, String... headers) {
    return send(request(path, headers).DELETE().build());
  }

  public Answer post(String path, Object body, String... headers) {
    return send(posting(path, body, headers));
  }

  public Answer put(String path, Object body) {
    return send(request(path).PUT(BodyPublishers.ofString(text(body))).build());
  }

  public Answer postForm(String path, String form, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  public CompletableFuture<Answer> posted(String path, Object body, String... headers) {
    return http.sendAsync(posting(path, body, headers), BodyHandlers.ofString())
        .thenApply(Answer::of);
  }

  /** An answer that goes on and on, such as server-sent events. */
  public HttpResponse<InputStream> open(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(request(path, headers).GET().build(), BodyHandlers.ofInputStream());
  }

  /** Starts a run and returns its id as soon as it is accepted. */
  public String start(String workflow, Map<String, ?> input) {
    return startAnswer(workflow, input).expect(202).json().path("runId").asText();
  }

  public Answer startAnswer(String workflow, Map<String, ?> input, String... headers) {
    return post("/api/workflows/" + workflow + "/runs", Map.of("input", input), headers);
  }

  public JsonNode run(String runId) {
    return get("/api/runs/" + runId).expect(200).json();
  }

  /** The run once it has ended, however. */
  public JsonNode ended(String runId) {
    return reached(runId, ENDED);
  }

  public JsonNode reached(String runId, Set<String> statuses) {
    return Await.present(
        "run " + runId + " is " + statuses,
        Await.LONG,
        () -> Optional.of(run(runId)).filter(r -> statuses.contains(r.path("status").asText())));
  }

  public boolean knows(String workflow) {
    return get("/api/workflows/" + workflow).status() == 200;
  }

  public void awaitWorkflow(String id) {
    Await.until("workflow " + id + " is live", () -> knows(id));
  }

  private HttpRequest posting(String path, Object body, String... headers) {
    return request(path, headers)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(text(body)))
        .build();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(3));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private Answer send(HttpRequest request) {
    try {
      return Answer.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request, e);
    }
  }

  private static String text(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written: " + body, e);
    }
  }
}
