package aurora5.store.backup;

import aurora5.json.Documents;
import aurora5.store.sql.Database;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a backup: the database as one commit left it, the files its runs link to, the plugins its
 * open runs need, and {@code etc/}. Reads the database beside an Aurora that goes on writing. For
 * one thread.
 */
final class Backup {
  private static final String ABOUT =
      """
      이 파일은 Aurora 5의 백업입니다. 복원: bin/aurora restore 이파일
      실행과 컨텍스트의 내용, 결과 파일, etc/(콘솔 비밀번호의 해시)가 들어 있습니다.
      .env와 환경 변수의 키는 들어 있지 않습니다. 다른 사람이 읽지 못하게 보관하세요.

      A backup of Aurora 5. To restore it: bin/aurora restore THIS-FILE
      It holds what runs and contexts contain, their files, and etc/ (a hash of the console's password).
      Keys in .env and in the environment are not in it. Keep it where nobody else can read it.
      """;

  private final Path home;
  private final Path database;
  private final Clock clock;
  private final List<Manifest.Entry> entries = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * @param home folder of data/ and etc/
   */
  Backup(Path home, Path database, Clock clock) {
    this.home = home;
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param file that is made, whole or not at all
   * @return what is in it
   */
  Manifest to(Path file) throws IOException, SQLException, RefusedFileException {
    if (Files.exists(file)) {
      throw new RefusedFileException(
          "이미 있는 파일입니다: " + file + ". 다른 이름을 지정하세요.",
          "There is a file already: " + file + ". Name another one.");
    }
    if (!Files.exists(database)) {
      throw new RefusedFileException(
          "데이터베이스가 없습니다: " + database + ". AURORA_HOME을 확인하세요.",
          "There is no database: " + database + ". Check AURORA_HOME.");
    }
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Tree.delete(draft);
    Tree.folder(draft);
    try {
      Manifest manifest = write(draft);
      Path made = draft.resolve("backup");
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
      Tree.forceOne(file.toAbsolutePath().getParent());
      return manifest;
    } finally {
      Tree.delete(draft);
    }
  }

  private Manifest write(Path draft) throws IOException, SQLException, RefusedFileException {
    Path copy = Tree.file(draft.resolve("aurora.db"));
    snapshot(copy);
    Path made = Tree.file(draft.resolve("backup"));
    Manifest manifest;
    try (Connection connection = new Database(copy).reader();
        var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(made)))) {
      zip.setComment(Seal.blank());
      zip.setLevel(Deflater.BEST_SPEED);
      manifest = fill(zip, copy, new RowCheck(connection));
    }
    Seal.put(made);
    return manifest;
  }

  /** One commit, whatever is written meanwhile; a read transaction is all it takes. */
  private void snapshot(Path copy) throws SQLException {
    try (Connection connection = new Database(database).reader();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
    }
  }

  private Manifest fill(ZipOutputStream zip, Path copy, RowCheck rows)
      throws IOException, SQLException, RefusedFileException {
    rows.checkWhole();
    text(zip, Seal.FIRST_ENTRY, ABOUT);
    put(zip, Manifest.DATABASE, copy);
    for (String sha256 : rows.artifacts()) {
      linked(zip, Manifest.artifact(sha256), sha256);
    }
    for (String sha256 : rows.pins()) {
      if (Files.exists(home.resolve(Manifest.plugin(sha256)))) {
        linked(zip, Manifest.plugin(sha256), sha256);
      }
    }
    for (Path name : Tree.files(home.resolve("etc"))) {
      put(zip, "etc/" + name.toString().replace('\\', '/'), home.resolve("etc").resolve(name));
    }
    Manifest manifest =
        new Manifest(
            Seal.FORMAT,
            clock.instant().toString(),
            rows.shape(),
            rows.count("run"),
            rows.count("run WHERE open = 1"),
            rows.count("event"),
            entries,
            List.copyOf(rows.damagedRuns()),
            missing);
    text(zip, Manifest.NAME, Documents.mapper().writeValueAsString(manifest));
    return manifest;
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** A file that is named by its hash; one that is gone or changed is said and left out. */
  private void linked(ZipOutputStream zip, String name, String sha256) throws IOException {
    Path file = home.resolve(name);
    try (InputStream in = Files.newInputStream(file)) {
      if (Tree.copy(in, OutputStream.nullOutputStream()).equals(sha256)) {
        put(zip, name, file);
      } else {
        missing.add(name);
      }
    } catch (NoSuchFileException gone) {
      missing.add(name);
    }
  }

  private void put(ZipOutputStream zip, String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      String sha256 = Tree.copy(in, zip);
      zip.closeEntry();
      entries.add(new Manifest.Entry(name, Files.size(file), sha256));
    }
  }
}
