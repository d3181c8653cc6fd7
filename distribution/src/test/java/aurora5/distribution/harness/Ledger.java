package aurora5.distribution.harness;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A client's own record of which runs it was told are accepted. */
public record Ledger(Path file) {
  public String accepted(String run) {
    try {
      Files.writeString(file, run + "\n", CREATE, APPEND);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> runs() {
    return Home.read(file).lines().toList();
  }
}
