package aurora5.openai.line;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The SDK's HTTP by the JDK's client: nothing more to carry along than the JDK, and a call ends
 * when its thread is interrupted. Follows no redirect, so that the key goes nowhere else.
 * Thread-safe.
 */
public final class JdkHttp implements HttpClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** The JDK's client sets these itself and refuses them from others. */
  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "expect", "upgrade");

  private final java.net.http.HttpClient client;

  public JdkHttp() {
    client =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();
  }

  private record Arrived(int statusCode, Headers headers, InputStream body)
      implements HttpResponse {
    @Override
    public void close() {
      try {
        body.close();
      } catch (IOException e) {
        throw new OpenAIIoException("the answer could not be closed", e);
      }
    }
  }

  @Override
  public HttpResponse execute(HttpRequest request, RequestOptions options) {
    Duration time =
        Optional.ofNullable(options.getTimeout())
            .orElseThrow(() -> new IllegalStateException("a call without a timeout"))
            .request();
    Deadline deadline = Deadline.in(time);
    var body = new ArrivingBody(deadline);
    try {
      return arrived(send(request, body, deadline), body);
    } catch (IOException e) {
      body.close();
      throw new OpenAIIoException("the call failed", e);
    }
  }

  private java.net.http.HttpResponse<Void> send(
      HttpRequest request, ArrivingBody body, Deadline deadline) throws IOException {
    CompletableFuture<java.net.http.HttpResponse<Void>> sent =
        client.sendAsync(
            jdk(request),
            // done at the headers, so that the body can be read while it comes
            answer -> new HeadersOnly(body));
    try {
      return sent.get(deadline.left(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      sent.cancel(true);
      throw Interruption.asIo(e);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new HttpTimeoutException("no answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private static Arrived arrived(java.net.http.HttpResponse<Void> answer, InputStream body) {
    Headers.Builder headers = Headers.builder();
    answer.headers().map().forEach(headers::put);
    return new Arrived(answer.statusCode(), headers.build(), body);
  }

  private static java.net.http.HttpRequest jdk(HttpRequest request) throws IOException {
    var jdk = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    for (String name : request.headers().names()) {
      if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
        request.headers().values(name).forEach(value -> jdk.header(name, value));
      }
    }
    HttpRequestBody body = request.body();
    if (body != null && body.contentType() != null) {
      jdk.setHeader("Content-Type", body.contentType());
    }
    return jdk.method(request.method().name(), publisher(body)).build();
  }

  private static BodyPublisher publisher(HttpRequestBody body) throws IOException {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    try (body;
        var bytes = new ByteArrayOutputStream()) {
      body.writeTo(bytes);
      return BodyPublishers.ofByteArray(bytes.toByteArray());
    }
  }

  @Override
  public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
    return CompletableFuture.failedFuture(
        new UnsupportedOperationException("calls hold the thread of who makes them"));
  }

  @Override
  public void close() {
    // The JDK's client goes with its last call.
  }
}
