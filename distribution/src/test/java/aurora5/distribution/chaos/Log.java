package aurora5.distribution.chaos;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The clients' own chronicle, which the checker reads. Thread-safe. */
final class Log implements AutoCloseable {
  private final BufferedWriter file;

  Log(Path path) {
    try {
      file = Files.newBufferedWriter(path, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line: a word and its columns. */
  synchronized void write(String word, Object... columns) {
    try {
      file.write(word);
      for (Object column : columns) {
        file.write("\t" + column);
      }
      file.write("\n");
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
