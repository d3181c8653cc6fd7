package chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import aurora5.api.step.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The steps' own record of what they do, forced to disk, and the work they all do. */
final class Witness {
  private static final String VERSION = version();

  private Witness() {}

  /** Counts itself in the run's context, and fails if that is wished. */
  static Done work(Step step, Wish wish) throws IOException {
    write("begin", step, wish);
    if (step.name().equals(wish.fail())) {
      write("threw", step, wish);
      throw new IllegalStateException("as wished");
    }
    step.context().update("done", Integer.class, 0, n -> n + 1);
    write("end", step, wish);
    return new Done(wish, step.name());
  }

  static void undo(Step step, Done done) throws IOException {
    write("undo-begin", step, done.wish());
    write("undo-end", step, done.wish());
  }

  /** One line: phase, run, step, attempt, key and version, with tabs between. */
  static void write(String phase, Step step, Wish wish) throws IOException {
    String line =
        String.join(
                "\t",
                phase,
                step.runId(),
                step.name(),
                Integer.toString(step.attempt()),
                step.idempotencyKey(),
                VERSION)
            + "\n";
    try (var file = FileChannel.open(Path.of(wish.folder(), "witness"), CREATE, APPEND)) {
      file.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
      file.force(true);
    }
  }

  private static String version() {
    try (InputStream in = Witness.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the jar cannot be read", e);
    }
  }
}
