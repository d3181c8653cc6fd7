package aurora5.notion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Aurora's own pages are: as the HTTP room has left it in a file once it was ready.
 * Immutable.
 */
record OwnAddress(Optional<String> home) {
  private static final String USUAL = "http://127.0.0.1:5000";

  String get() {
    if (home.isEmpty()) {
      return USUAL;
    }
    try {
      return Files.readString(Path.of(home.get(), "data", "aurora.url")).strip();
    } catch (IOException notReady) {
      return USUAL;
    }
  }
}
