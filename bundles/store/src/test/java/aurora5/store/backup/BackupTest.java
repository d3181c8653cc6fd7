package aurora5.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.store.FilledHome;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup keeps, and which files are refused instead of being restored. */
class BackupTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path home;
  private Path other;
  private Path file;

  @BeforeEach
  void fill() throws Exception {
    home = Files.createDirectories(folder.resolve("home"));
    other = Files.createDirectories(folder.resolve("other home"));
    file = folder.resolve("it's a backup");
    try (FilledHome filled = new FilledHome(home).runs(0, 20)) {
      assertThat(filled.database()).exists();
    }
  }

  private int command(String... args) {
    said.reset();
    var print = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new BackupCommand(print, print).run(args);
  }

  private int backup() {
    return command("backup", "" + home, "" + home.resolve(Manifest.DATABASE), "" + file);
  }

  private Path ready() {
    return other.resolve("ready");
  }

  private int restore(Path from) {
    return command("restore", "" + other, "" + ready(), "" + from);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> rows(Path database) throws Exception {
    Map<String, String> rows = new LinkedHashMap<>();
    try (Connection connection = new Database(database).reader();
        Statement statement = connection.createStatement()) {
      for (String table :
          "event run claim context_change context_key artifact plugin notice cursor alert"
              .split(" ")) {
        try (var all = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
          var text = new StringBuilder();
          while (all.next()) {
            for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
              text.append(Arrays.toString(all.getBytes(i))).append(' ');
            }
          }
          rows.put(table, text.toString());
        }
      }
    }
    return rows;
  }

  @Test
  void keepsEveryRowAndFileThatBelongsToTheState() throws Exception {
    try (FilledHome running = new FilledHome(home)) {
      assertThat(backup()).as(said()).isZero();
      running.runs(20, 25);
    }
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.resolve("it's a backup.part")).doesNotExist();
    assertThat(restore(file)).as(said()).isZero();
    assertThat(said()).contains("20건", "20 runs, 10 of them open");
    try (FilledHome before = new FilledHome(folder.resolve("before")).runs(0, 20)) {
      assertThat(rows(ready().resolve(Manifest.DATABASE))).isEqualTo(rows(before.database()));
    }
    assertThat(Tree.files(ready().resolve("data/artifacts"))).hasSize(20);
    assertThat(Tree.files(ready().resolve("data/plugins")))
        .containsExactly(Path.of(FilledHome.sha256("needed") + ".jar"));
    assertThat(ready().resolve("etc/console.password")).hasContent("a hash");
    assertThat(Files.getPosixFilePermissions(ready().resolve("etc/console.password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void neverWritesOverAFile() throws Exception {
    Files.writeString(file, "precious");
    assertThat(backup()).isEqualTo(BackupCommand.REFUSED);
    assertThat(said()).contains("이미 있는 파일", "There is a file already");
    assertThat(file).hasContent("precious");
  }

  @Test
  void saysWhereThereIsNoDatabase() throws Exception {
    Files.delete(home.resolve(Manifest.DATABASE));
    assertThat(backup()).isEqualTo(BackupCommand.REFUSED);
    assertThat(said()).contains("There is no database", "데이터베이스가 없습니다");
    assertThat(file).doesNotExist();
  }

  private void refuses(byte[] content, String... words) throws IOException {
    Path bad = Files.write(folder.resolve("bad"), content);
    assertThat(restore(bad)).as(said()).isEqualTo(BackupCommand.REFUSED);
    assertThat(said()).contains(words);
    assertThat(ready()).doesNotExist();
    assertThat(other.resolve(".restoring")).doesNotExist();
  }

  @Test
  void refusesABackupThatIsCutAnywhere() throws Exception {
    backup();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 60; length < whole.length; length += 997) {
      refuses(Arrays.copyOf(whole, length), "cut", "잘렸거나");
    }
    for (int cut = 1; cut <= 120; cut++) {
      refuses(Arrays.copyOf(whole, whole.length - cut), "cut");
    }
  }

  @Test
  void refusesABackupOfWhichAnyBitIsAnother() throws Exception {
    backup();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(whole.length);
      byte[] bad = whole.clone();
      bad[at] ^= (byte) (1 << random.nextInt(8));
      refuses(bad, "백업");
    }
  }

  @Test
  void refusesWhatIsNoBackup() throws Exception {
    refuses(new byte[0], "no backup of Aurora 5", "백업이 아닙니다");
    refuses("a letter to my mother".repeat(30).getBytes(StandardCharsets.UTF_8), "no backup");
    refuses(Files.readAllBytes(home.resolve(Manifest.DATABASE)), "no backup of Aurora 5");
    assertThat(restore(folder.resolve("nowhere"))).isEqualTo(BackupCommand.FAILED);
  }

  @Test
  void refusesABackupOfANewerKind() throws Exception {
    backup();
    byte[] whole = Files.readAllBytes(file);
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("000001 sha256");
    whole[at + 5] = '2';
    refuses(whole, "newer Aurora", "더 새로운 Aurora");
  }

  /** Changes something inside, and puts a seal on it that fits. */
  private byte[] forged(Edit edit) throws Exception {
    Files.deleteIfExists(file);
    backup();
    Path forged = folder.resolve("forged");
    try (ZipFile zip = new ZipFile(file.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(forged))) {
      out.setComment(Seal.blank());
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] content = edit.of(entry.getName(), zip.getInputStream(entry).readAllBytes());
        if (content != null) {
          put(out, entry.getName(), content);
        }
      }
      edit.more(out);
    }
    Seal.put(forged);
    return Files.readAllBytes(forged);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private interface Edit {
    byte[] of(String name, byte[] content) throws Exception;

    default void more(ZipOutputStream zip) throws IOException {}
  }

  @Test
  void refusesABackupThatWasPackedAgain() throws Exception {
    refuses(forged((name, b) -> name.startsWith("data/artifacts") ? null : b), "is not in it");
    refuses(forged((name, b) -> name.equals(Manifest.NAME) ? null : b), "manifest.json");
    refuses(
        forged((name, b) -> name.startsWith("data/plugins") ? new byte[1] : b),
        "is not what was written");
    refuses(forged(new Stowaway("data/../../evil")), "unasked");
  }

  /** Something in it that the manifest does not know. */
  private record Stowaway(String name) implements Edit {
    @Override
    public byte[] of(String entry, byte[] content) {
      return content;
    }

    @Override
    public void more(ZipOutputStream zip) throws IOException {
      put(zip, name, new byte[1]);
    }
  }

  private void refusesRows(String sql, String... words) throws Exception {
    Files.deleteIfExists(file);
    Path database = home.resolve(Manifest.DATABASE);
    byte[] before = Files.readAllBytes(database);
    backup();
    execute(database, sql);
    byte[] edited = Files.readAllBytes(database);
    Files.write(database, before);
    byte[] forged =
        forged(
            (name, content) ->
                switch (name) {
                  case Manifest.DATABASE -> edited;
                  case Manifest.NAME -> manifest(content, edited);
                  default -> content;
                });
    refuses(forged, words);
  }

  private static byte[] manifest(byte[] content, byte[] database) throws Exception {
    var digest = HexFormat.of().formatHex(Tree.sha256().digest(database));
    return new String(content, StandardCharsets.UTF_8)
        .replaceFirst(
            "(\"name\":\"data/aurora.db\",\"size\":\\d+,\"sha256\":\")\\w+", "$1" + digest)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void execute(Path database, String sql) throws Exception {
    try (Connection connection = new Database(database).writer(Durability.PROCESS);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void refusesRowsThatAreNotWhatWasWritten() throws Exception {
    refusesRows("UPDATE event SET at = at + 1 WHERE position = 7", "the journal of run");
    refusesRows("DELETE FROM event WHERE position = 7", "the journal of run");
    refusesRows("UPDATE event SET seq = 3 WHERE position = 8", "the journal of run");
    refusesRows("DELETE FROM run WHERE id = (SELECT max(id) FROM run)", "rows are missing");
    refusesRows("UPDATE artifact SET sha256 = replace(sha256, '1', '2')", "linked by a run");
    refusesRows("UPDATE context_key SET change = 99", "points nowhere", "손상");
    refusesRows("PRAGMA user_version=99", "newer Aurora");
  }

  @Test
  void keepsWhatIsLeftOfADamagedHomeAndSaysWhatIsNot() throws Exception {
    Path artifacts = home.resolve("data/artifacts");
    Path lost = artifacts.resolve(Tree.files(artifacts).get(0));
    Path bad = artifacts.resolve(Tree.files(artifacts).get(1));
    Files.delete(lost);
    Files.writeString(bad, "something else");
    execute(home.resolve(Manifest.DATABASE), "UPDATE event SET body = x'00' WHERE position = 7");
    assertThat(backup()).isEqualTo(BackupCommand.INCOMPLETE);
    assertThat(said())
        .contains("the file data/artifacts", "the journal of run", "이미 손상되었거나")
        .contains(lost.getFileName().toString(), bad.getFileName().toString());
    assertThat(restore(file)).as(said()).isZero();
    assertThat(Tree.files(ready().resolve("data/artifacts"))).hasSize(18);
  }

  @Test
  void restoresOnlyWhereNoAuroraRuns() throws Exception {
    backup();
    try (FilledHome running = new FilledHome(other)) {
      assertThat(restore(file)).isEqualTo(BackupCommand.FAILED);
      assertThat(said()).contains("in use by process", running.database().toString());
    }
    assertThat(ready()).doesNotExist();
  }
}
