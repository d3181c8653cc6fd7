package aurora5.notion.line;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one request and waits for all of its answer. A call ends when its thread is interrupted.
 * Follows no redirect, so that the token goes nowhere else. Thread-safe.
 */
public final class Post {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Notion's own deadline is about a minute. */
  private static final Duration ANSWER = Duration.ofSeconds(65);

  private final Duration patience;

  /**
   * Made for the first call: TLS takes time at a start, and where nobody uses Notion for nothing.
   */
  private static final class Client {
    private static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  public Post() {
    this(ANSWER);
  }

  /**
   * @param patience for the whole answer
   */
  Post(Duration patience) {
    this.patience = patience;
  }

  /**
   * @param headers all that are to be sent, but for those that HTTP itself needs
   * @throws IOException if no whole answer came
   */
  Reply send(String method, String url, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(patience);
    headers.forEach(request::setHeader);
    request.method(
        method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    CompletableFuture<HttpResponse<byte[]>> sent =
        Client.CLIENT.sendAsync(request.build(), BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> answer = sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return new Reply(answer.statusCode(), answer.headers().map(), answer.body());
    } catch (InterruptedException e) {
      sent.cancel(true);
      throw e;
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }
}
