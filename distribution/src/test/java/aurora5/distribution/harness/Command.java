package aurora5.distribution.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One call of {@code bin/aurora} that ends by itself: its exit code and what it said. */
public record Command(int exit, String output) {
  /** An Aurora that {@code bin/aurora start} left running in the background, until closed. */
  public record Daemon(Home home, String output, Optional<ProcessHandle> process)
      implements AutoCloseable {
    @Override
    public void close() {
      process.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  public static Command run(Home home, String... arguments) {
    return run(home, Map.of(), arguments);
  }

  public static Command run(Home home, Map<String, String> environment, String... arguments) {
    try {
      Path output = Files.createTempFile(home.folder(), "command", ".txt");
      Process process =
          Distribution.call(home, environment, arguments)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(150, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", arguments) + " does not end");
      }
      return new Command(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** {@code bin/aurora start}; the process is the one whose id stands in the home's own file. */
  public static Daemon daemon(Home home) {
    Command start = run(home, "start");
    String pid = Home.read(home.data().resolve("aurora.pid")).strip();
    var process =
        pid.isEmpty() ? Optional.<ProcessHandle>empty() : ProcessHandle.of(Long.parseLong(pid));
    return new Daemon(home, start.output(), process);
  }
}
