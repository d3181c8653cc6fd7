package aurora5.distribution.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker is no use unless it sees what it is there for. */
final class WitnessCheckerTest {
  private static final String BEGUN = "begin\tr1\ta\t1\tk1";
  private static final String ENDED = "end\tr1\ta\t1\tk1";

  @TempDir Path folder;

  private int position;

  @BeforeEach
  void makeAJournalOfOneRunWithOneStep() throws SQLException {
    sql(
        "CREATE TABLE event(position INTEGER PRIMARY KEY, run TEXT, seq INTEGER, at INTEGER,"
            + " body BLOB, crc INTEGER)");
    sql("CREATE TABLE run(id TEXT PRIMARY KEY, status TEXT)");
    sql("CREATE TABLE context_key(context TEXT, key TEXT, live INTEGER, change INTEGER)");
    sql("CREATE TABLE context_change(n INTEGER PRIMARY KEY, value TEXT)");
    sql("CREATE TABLE alert(key TEXT, number INTEGER, count INTEGER, closed INTEGER)");
    sql("CREATE TABLE notice(position INTEGER PRIMARY KEY, topic TEXT, body TEXT)");
    sql("INSERT INTO run VALUES('r1', 'SUCCEEDED')");
    fact("{\"fact\":\"accepted\"}", "{\"fact\":\"step-started\",\"step\":\"a\",\"attempt\":1}");
  }

  @Test
  void aKeptPromiseIsClean() throws Exception {
    succeeded();
    CheckerRun run = check(List.of("r1"), BEGUN, ENDED);
    assertThat(run.output()).contains("lost=0 redone=0 duplicates=0 repeats_in_flight=0");
    assertThat(run.exit()).isZero();
  }

  @Test
  void anAttemptThatDiedMayBeRepeatedWithItsKey() throws Exception {
    fact("{\"fact\":\"resumed\"}", "{\"fact\":\"step-started\",\"step\":\"a\",\"attempt\":2}");
    succeeded();
    CheckerRun run = check(List.of("r1"), BEGUN, ENDED, "begin\tr1\ta\t2\tk1", "end\tr1\ta\t2\tk1");
    assertThat(run.exit()).as(run.output()).isZero();
  }

  @Test
  void anAcceptedRunThatIsNowhereIsLost() throws Exception {
    succeeded();
    CheckerRun run = check(List.of("r1", "r2"), BEGUN, ENDED);
    assertThat(run.output()).contains("lost=1", "broken P1: lost: r2");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aStepBegunAfterItsCompletionWasOnDiskIsSeenThoughTheJournalIsSilent() throws Exception {
    succeeded();
    CheckerRun run = check(List.of("r1"), BEGUN, ENDED, BEGUN);
    assertThat(run.output()).contains("P2=1", "a of run r1");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aStepStartedAfterItsCompletionIsSeenInTheJournal() throws Exception {
    succeeded();
    fact("{\"fact\":\"step-started\",\"step\":\"a\",\"attempt\":2}");
    CheckerRun run = check(List.of("r1"), BEGUN, ENDED);
    assertThat(run.output()).contains("P2=1", "journal: a of run r1");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aStepBegunWithoutAnEntryInTheJournalIsSeen() throws Exception {
    CheckerRun run = check(List.of("r1"), BEGUN, "begin\tr1\ta\t2\tk1");
    assertThat(run.output()).contains("begun more often than the journal knows");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void anUndoDoneTwiceIsSeen() throws Exception {
    succeeded();
    fact("{\"fact\":\"undo-started\",\"step\":\"a\"}", "{\"fact\":\"undo-ended\",\"step\":\"a\"}");
    String begun = "undo-begin\tr1\ta\t1\tk1-undo";
    CheckerRun run =
        check(List.of("r1"), BEGUN, ENDED, begun, "undo-end\tr1\ta\t1\tk1-undo", begun);
    assertThat(run.output()).contains("P2=1", "undo of a of run r1");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aKeyThatChangesBetweenAttemptsIsSeen() throws Exception {
    fact("{\"fact\":\"step-started\",\"step\":\"a\",\"attempt\":2}");
    succeeded();
    CheckerRun run = check(List.of("r1"), BEGUN, "begin\tr1\ta\t2\tother", "end\tr1\ta\t2\tother");
    assertThat(run.output()).contains("P3=2", "k1 became other");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aKeyThatTwoRunsShareIsSeen() throws Exception {
    fact("{\"fact\":\"step-started\",\"step\":\"b\",\"attempt\":1}");
    CheckerRun run = check(List.of("r1"), BEGUN, "begin\tr1\tb\t1\tk1");
    assertThat(run.output()).contains("P3=1", "k1 belongs to");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aRunThatHasNotEndedIsSeen() throws Exception {
    sql("UPDATE run SET status = 'RUNNING'");
    CheckerRun run = check(List.of("r1"), BEGUN);
    assertThat(run.output()).contains("P1=1", "r1 is RUNNING");
    assertThat(run.exit()).isEqualTo(1);
  }

  private CheckerRun check(List<String> accepted, String... witness) throws IOException {
    return CheckerRun.over(
        Files.write(folder.resolve("witness"), List.of(witness)),
        Files.write(folder.resolve("accepted"), accepted),
        folder.resolve("aurora.db"),
        folder);
  }

  private void succeeded() throws SQLException {
    fact("{\"fact\":\"step-succeeded\",\"step\":\"a\",\"result\":{\"text\":\"x\"}}");
  }

  private void fact(String... facts) throws SQLException {
    position++;
    sql(
        "INSERT INTO event VALUES(%d, 'r1', %d, 0, CAST('[%s]' AS BLOB), 0)"
            .formatted(position, position, String.join(",", facts)));
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aurora.db"));
        var made = connection.createStatement()) {
      made.execute(statement);
    }
  }
}
