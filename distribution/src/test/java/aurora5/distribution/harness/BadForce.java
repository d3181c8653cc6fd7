package aurora5.distribution.harness;

import aurora5.distribution.measure.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk on which one force fails, and the next ones do not: strace stands in for it. */
public record BadForce(Process strace) implements AutoCloseable {
  private static final Path STRACE = Path.of("/usr/bin/strace");

  public static boolean possible() {
    return Files.isExecutable(STRACE);
  }

  /**
   * @param when which force of each thread fails, counted from now
   */
  public static BadForce of(Home home, long pid, int when) {
    try {
      Path output = Files.createTempFile(home.folder(), "strace", ".txt");
      Process strace =
          new ProcessBuilder(
                  STRACE.toString(),
                  "-f",
                  "-e",
                  "trace=fdatasync,fsync",
                  "-e",
                  "inject=fdatasync,fsync:error=EIO:when=" + when,
                  "-p",
                  Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      Await.until(
          "strace is attached", () -> Home.read(output).contains("attached") || !strace.isAlive());
      return new BadForce(strace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    strace.destroy();
  }
}
