package probe;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import aurora5.api.step.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes down what a step does, forced to disk, so that it outlives any kill. */
final class Witness {
  private Witness() {}

  /** One line: phase, run, step, attempt and key, with tabs between. */
  static void write(String gates, String phase, Step step) throws IOException {
    String line =
        String.join(
                "\t",
                phase,
                step.runId(),
                step.name(),
                Integer.toString(step.attempt()),
                step.idempotencyKey())
            + "\n";
    try (var file = FileChannel.open(Path.of(gates, "witness"), CREATE, APPEND)) {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      file.force(true);
    }
  }
}
