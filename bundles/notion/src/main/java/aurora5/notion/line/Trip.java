package aurora5.notion.line;

import aurora5.notion.line.Line.Shared;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import notion.api.v1.http.NotionHttpClient;
import notion.api.v1.http.NotionHttpResponse;
import notion.api.v1.logging.NotionLogger;

/**
 * The way of one call: through the gate, out, and again if Notion surely did not carry it out or if
 * it only reads. The SDK takes it for its HTTP client. Used once, by one thread.
 */
final class Trip implements NotionHttpClient {
  private static final int TRIES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration UNSAID = Duration.ofSeconds(10);
  private static final long FIRST_PAUSE = 1_000_000_000L;

  private final Shared shared;
  private final Urgency urgency;
  private final String route;
  private final boolean reads;
  private final int tries;
  private final Duration patience;
  private Optional<Reply> answer = Optional.empty();

  /**
   * @param now or not at all
   */
  Trip(Shared shared, Urgency urgency, String route, boolean reads, boolean now) {
    this.shared = shared;
    this.urgency = urgency;
    this.route = route;
    this.reads = reads;
    tries = now ? 1 : TRIES;
    patience = now ? Duration.ZERO : PATIENCE;
  }

  /** What Notion said, if it said that all is well. */
  Optional<Reply> answer() {
    return answer;
  }

  /**
   * @throws NotionException if the last try failed
   */
  Reply make(String method, String url, Map<String, String> headers, byte[] body)
      throws NotionException, InterruptedException {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Notion-Version", Line.VERSION);
    all.put("User-Agent", Line.AGENT);
    for (int attempt = 1; ; attempt++) {
      Duration left = shared.gate().enter(urgency, route, patience);
      if (!left.isZero()) {
        throw Failures.paused(route, left);
      }
      try {
        Reply reply = once(method, url, all, body);
        answer = Optional.of(reply);
        return reply;
      } catch (NotionException e) {
        if (attempt == tries || !again(e)) {
          throw e;
        }
        if (e.retryAfter().isEmpty()) {
          double jitter = 0.75 + shared.chance().getAsDouble() / 2;
          shared.ticks().sleep((long) (FIRST_PAUSE * jitter * Math.pow(3, attempt - 1.0)));
        }
      }
    }
  }

  private boolean again(NotionException failure) {
    return switch (failure.kind()) {
      case RATE_LIMITED, UNAVAILABLE -> true;
      case AMBIGUOUS -> reads;
      default -> false;
    };
  }

  private Reply once(String method, String url, Map<String, String> headers, byte[] body)
      throws NotionException, InterruptedException {
    long begun = shared.ticks().nanos();
    try {
      Reply reply = shared.post().send(method, url, headers, body);
      if (!reply.well()) {
        hold(reply);
        throw Failures.refused(route, reply);
      }
      if (!reply.json().isObject()) {
        throw Failures.unreadable(route, reply);
      }
      shared.book().well(route, Duration.ofNanos(shared.ticks().nanos() - begun));
      return reply;
    } catch (IOException e) {
      throw noted(Failures.broken(route, e), begun);
    } catch (NotionException e) {
      throw noted(e, begun);
    }
  }

  private NotionException noted(NotionException failure, long begun) {
    shared.book().failed(route, Duration.ofNanos(shared.ticks().nanos() - begun), failure);
    return failure;
  }

  /** Nobody else is to run into the same refusal. */
  private void hold(Reply reply) {
    if (reply.status() != 429 && reply.status() != 529) {
      return;
    }
    JsonNode body = reply.json();
    if (Failures.refused(route, reply).kind() == Kind.BLOCKED) {
      return;
    }
    Duration asked = reply.retryAfter().orElse(UNSAID);
    // Never before, and not all at the same moment after.
    long jitter = (long) ((50 + asked.toMillis() / 10.0) * shared.chance().getAsDouble());
    Duration time = asked.plusMillis(jitter);
    if (Failures.reason(body).equals("public_api_endpoint_rate_limit")) {
      shared.gate().pause(route, time);
    } else {
      shared.gate().pause(time);
    }
  }

  private NotionHttpResponse carried(
      String method,
      String url,
      Map<String, ? extends List<String>> query,
      String body,
      Map<String, String> headers) {
    String full = buildFullUrl(url, buildQueryString(query));
    try {
      Reply reply = make(method, full, headers, body.getBytes(StandardCharsets.UTF_8));
      return new NotionHttpResponse(reply.status(), reply.text(), reply.headers());
    } catch (NotionException e) {
      throw Carried.of(e);
    } catch (InterruptedException e) {
      throw Carried.of(e);
    }
  }

  @Override
  public NotionHttpResponse get(
      NotionLogger logger,
      String url,
      Map<String, ? extends List<String>> query,
      Map<String, String> headers) {
    return carried("GET", url, query, "", headers);
  }

  @Override
  public NotionHttpResponse postTextBody(
      NotionLogger logger,
      String url,
      Map<String, ? extends List<String>> query,
      String body,
      Map<String, String> headers) {
    return carried("POST", url, query, body, headers);
  }

  @Override
  public NotionHttpResponse patchTextBody(
      NotionLogger logger,
      String url,
      Map<String, ? extends List<String>> query,
      String body,
      Map<String, String> headers) {
    return carried("PATCH", url, query, body, headers);
  }

  @Override
  public NotionHttpResponse delete(
      NotionLogger logger,
      String url,
      Map<String, ? extends List<String>> query,
      Map<String, String> headers) {
    return carried("DELETE", url, query, "", headers);
  }

  @Override
  public String urlEncode(String text) {
    return NotionHttpClient.DefaultImpls.urlEncode(this, text);
  }

  @Override
  public String buildQueryString(Map<String, ? extends List<String>> query) {
    return NotionHttpClient.DefaultImpls.buildQueryString(this, query);
  }

  @Override
  public String buildFullUrl(String url, String query) {
    return NotionHttpClient.DefaultImpls.buildFullUrl(this, url, query);
  }

  @Override
  public void debugLogStart(NotionLogger logger, String method, String url, String body) {
    // Bodies are people's texts.
  }

  @Override
  public void debugLogSuccess(NotionLogger logger, long begun, NotionHttpResponse response) {
    // As above.
  }

  @Override
  public void warnLogFailure(NotionLogger logger, Exception failure) {
    // Whoever called is told.
  }

  @Override
  public void close() {
    // The connections are shared.
  }
}
