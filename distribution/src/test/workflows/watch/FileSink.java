package watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import aurora5.api.alert.AlertSink;
import aurora5.api.alert.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.service.component.annotations.Component;

/** Writes down what has begun to arrive, and what has arrived once the gate is open. */
@Component
public final class FileSink implements AlertSink {
  @Override
  public String name() {
    return "file";
  }

  @Override
  public void deliver(Notice notice) throws Exception {
    write("begun", notice);
    while (!Files.exists(Path.of("GATES", "let-go"))) {
      Thread.sleep(10);
    }
    write("delivered", notice);
  }

  private static void write(String file, Notice notice) throws IOException {
    String line = notice.kind() + " " + notice.alert().key() + "\n";
    Files.write(
        Path.of("GATES", file),
        line.getBytes(UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
