package aurora5.store.backup;

import aurora5.store.FilledHome;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A home with twenty runs, another to restore into, and the command line between them. */
final class TwoHomes {
  final Path home;
  final Path other;
  final Path file;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  TwoHomes(Path folder) throws Exception {
    home = Files.createDirectories(folder.resolve("home"));
    other = Files.createDirectories(folder.resolve("other home"));
    file = folder.resolve("it's a backup");
    new FilledHome(home).runs(0, 20).close();
  }

  private int command(String... args) {
    said.reset();
    var print = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new BackupCommand(print, print).run(args);
  }

  int backup() {
    return command("backup", "" + home, "" + database(), "" + file);
  }

  Path database() {
    return home.resolve(Manifest.DATABASE);
  }

  Path ready() {
    return other.resolve("ready");
  }

  int restore(Path from) {
    return command("restore", "" + other, "" + ready(), "" + from);
  }

  /** What the last command said. */
  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  static void execute(Path database, String sql) throws Exception {
    try (Connection connection = new Database(database).writer(Durability.PROCESS);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
