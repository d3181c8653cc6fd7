package aurora5.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything lies. Immutable. */
record Place(Path database, Path artifacts) {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String USUAL = "aurora.db";

  /**
   * @param home folder that holds {@code data}
   * @param url empty for the usual file in there
   */
  static Place of(String home, String url) {
    if (home.isBlank()) {
      throw new IllegalArgumentException("aurora5.store needs 'home', the folder of AURORA_HOME");
    }
    Path folder = Path.of(home).toAbsolutePath().normalize();
    return new Place(database(folder, url.strip()), folder.resolve("data").resolve("artifacts"));
  }

  /** Leaves word for {@code bin/aurora} where the database is, if it is not where it usually is. */
  void note() throws IOException {
    Path data = artifacts.getParent();
    Path note = data.resolve("aurora.database");
    if (database.equals(data.resolve(USUAL))) {
      Files.deleteIfExists(note);
    } else {
      Files.writeString(note, database.toString());
    }
  }

  private static Path database(Path home, String url) {
    if (url.isEmpty()) {
      return home.resolve("data").resolve(USUAL);
    }
    String file = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "";
    if (file.isBlank() || file.startsWith(":") || file.startsWith("file:") || file.contains("?")) {
      throw new IllegalArgumentException(refusal(url));
    }
    return home.resolve(file).normalize();
  }

  /** Without what may be a password. */
  private static String refusal(String url) {
    return ("AURORA_DATABASE_URL must be %sFILE with a plain path, or empty for data/aurora.db, "
            + "but starts with: %s. Only SQLite files are supported.")
        .formatted(SQLITE, url.split("[/@?]", 2)[0]);
  }
}
