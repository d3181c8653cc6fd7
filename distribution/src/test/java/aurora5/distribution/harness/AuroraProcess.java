package aurora5.distribution.harness;

import aurora5.distribution.client.Client;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One Aurora in a process of its own, started by {@code bin/aurora run} as a user would. Ends only
 * what it started. Used by one test thread.
 */
public final class AuroraProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Aurora 5 ready: (http://\\S+)");
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;
  private final long started = System.nanoTime();

  private AuroraProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  public static AuroraProcess start(Home home) {
    return start(home, Map.of());
  }

  public static AuroraProcess start(Home home, Map<String, String> settings) {
    try {
      Path output = File.createTempFile("output", ".txt", home.folder().toFile()).toPath();
      var builder = Distribution.call(home, settings, "run").redirectErrorStream(true);
      return new AuroraProcess(builder.redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the line that says where it listens. */
  public Client awaitReady() {
    URI address = Await.present("a ready line in " + output, START_LIMIT, this::address);
    return new Client(address);
  }

  public long millisSinceStart() {
    return Figures.millisSince(started);
  }

  public String output() {
    return Home.read(output);
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** As the power supply would: no time to say good-bye. */
  public void kill9() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(20));
  }

  /** Asks it to end (SIGTERM) without waiting. */
  public void terminate() {
    process.destroy();
  }

  /** Asks it to end (SIGTERM) and waits; the exit code. */
  public int stop() {
    terminate();
    return awaitEnd(Duration.ofSeconds(60));
  }

  /** Whether the process ends before that holds; one of the two must come. */
  public boolean endsBefore(Callable<Boolean> condition) {
    Await.until("an end or a sign", () -> !process.isAlive() || condition.call());
    return !process.isAlive();
  }

  public int awaitEnd(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("still runs after " + limit.toSeconds() + " s: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the end", e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill9();
    }
  }

  /** Where it listens, if it is ready. */
  public Optional<URI> address() {
    var found = READY.matcher(output());
    if (found.find()) {
      return Optional.of(URI.create(found.group(1)));
    }
    if (!process.isAlive()) {
      throw new AssertionError("ended instead of getting ready: " + output());
    }
    return Optional.empty();
  }
}
