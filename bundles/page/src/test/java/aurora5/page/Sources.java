package aurora5.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the page as they stand in the sources. */
final class Sources {
  static final Path FOLDER =
      Path.of(System.getProperty("basedir", ""), "src/main/resources/aurora5/page");

  private Sources() {}

  static List<Path> in(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our own modules, without other people's. */
  static List<Path> ownScripts() {
    return in(FOLDER).stream()
        .filter(file -> file.toString().endsWith(".js"))
        .filter(file -> !file.startsWith(FOLDER.resolve("lib")))
        .toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
