package aurora5.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.store.FilledHome;
import aurora5.store.sql.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup keeps, and what is there again after a restore. */
class BackupTest {
  @TempDir Path folder;
  private TwoHomes homes;
  private Path home;
  private Path other;
  private Path file;

  @BeforeEach
  void fill() throws Exception {
    homes = new TwoHomes(folder);
    home = homes.home;
    other = homes.other;
    file = homes.file;
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
      assertThat(homes.backup()).as(homes.said()).isZero();
      running.runs(20, 25);
    }
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.resolve("it's a backup.part")).doesNotExist();
    assertThat(homes.restore(file)).as(homes.said()).isZero();
    assertThat(homes.said()).contains("20건", "20 runs, 10 of them open");
    try (FilledHome before = new FilledHome(folder.resolve("before")).runs(0, 20)) {
      assertThat(rows(homes.ready().resolve(Manifest.DATABASE))).isEqualTo(rows(before.database()));
    }
    assertThat(Tree.files(homes.ready().resolve("data/artifacts"))).hasSize(20);
    assertThat(Tree.files(homes.ready().resolve("data/plugins")))
        .containsExactly(Path.of(FilledHome.sha256("needed") + ".jar"));
    assertThat(homes.ready().resolve("etc/console.password")).hasContent("a hash");
    assertThat(Files.getPosixFilePermissions(homes.ready().resolve("etc/console.password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void neverWritesOverAFile() throws Exception {
    Files.writeString(file, "precious");
    assertThat(homes.backup()).isEqualTo(BackupCommand.REFUSED);
    assertThat(homes.said()).contains("이미 있는 파일", "There is a file already");
    assertThat(file).hasContent("precious");
  }

  @Test
  void saysWhereThereIsNoDatabase() throws Exception {
    Files.delete(home.resolve(Manifest.DATABASE));
    assertThat(homes.backup()).isEqualTo(BackupCommand.REFUSED);
    assertThat(homes.said()).contains("There is no database", "데이터베이스가 없습니다");
    assertThat(file).doesNotExist();
  }

  @Test
  void keepsWhatIsLeftOfADamagedHomeAndSaysWhatIsNot() throws Exception {
    Path artifacts = home.resolve("data/artifacts");
    Path lost = artifacts.resolve(Tree.files(artifacts).get(0));
    Path bad = artifacts.resolve(Tree.files(artifacts).get(1));
    Files.delete(lost);
    Files.writeString(bad, "something else");
    TwoHomes.execute(
        home.resolve(Manifest.DATABASE), "UPDATE event SET body = x'00' WHERE position = 7");
    assertThat(homes.backup()).isEqualTo(BackupCommand.INCOMPLETE);
    assertThat(homes.said())
        .contains("the file data/artifacts", "the journal of run", "이미 손상되었거나")
        .contains(lost.getFileName().toString(), bad.getFileName().toString());
    assertThat(homes.restore(file)).as(homes.said()).isZero();
    assertThat(Tree.files(homes.ready().resolve("data/artifacts"))).hasSize(18);
  }

  @Test
  void restoresOnlyWhereNoAuroraRuns() throws Exception {
    homes.backup();
    try (FilledHome running = new FilledHome(other)) {
      assertThat(homes.restore(file)).isEqualTo(BackupCommand.FAILED);
      assertThat(homes.said()).contains("in use by process", running.database().toString());
    }
    assertThat(homes.ready()).doesNotExist();
  }
}
