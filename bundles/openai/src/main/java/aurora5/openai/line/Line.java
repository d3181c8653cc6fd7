package aurora5.openai.line;

import aurora5.openai.setup.Setup;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.core.RequestOptions;
import com.openai.core.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A line to one server with one key. Immutable and thread-safe; a new setting gets a new line, and
 * calls under way end on the old one.
 *
 * @param options of a call that may take the time that is set
 */
public record Line(Setup setup, OpenAIClient client, RequestOptions options, Failures failures) {
  /** The SDK wants one, yet tries nothing twice. */
  private record NoSleep() implements Sleeper {
    @Override
    public void sleep(Duration duration) {
      throw new IllegalStateException("the SDK is not to try anything twice");
    }

    @Override
    public CompletableFuture<Void> sleepAsync(Duration duration) {
      return CompletableFuture.failedFuture(new IllegalStateException("as above"));
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  public static Line to(Setup setup, JdkHttp http, Clock clock) {
    ClientOptions options =
        ClientOptions.builder()
            .httpClient(http)
            .sleeper(new NoSleep())
            .streamHandlerExecutor(Runnable::run)
            .baseUrl(setup.base().toString())
            .apiKey(setup.key().reveal())
            .maxRetries(0)
            .timeout(setup.timeout())
            .logLevel(LogLevel.OFF)
            .disableTelemetry(true)
            .build();
    return new Line(
        setup, new OpenAIClientImpl(options), within(setup.timeout()), new Failures(clock));
  }

  public static RequestOptions within(Duration time) {
    return RequestOptions.builder().timeout(time).build();
  }

  @Override
  public String toString() {
    return "line to " + setup.base();
  }
}
