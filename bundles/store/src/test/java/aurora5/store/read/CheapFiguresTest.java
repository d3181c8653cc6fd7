package aurora5.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.store.Ending;
import aurora5.api.store.RunTallies.Tally;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import aurora5.store.sql.Moments;
import aurora5.store.sql.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are asked for all the time do not read all runs. */
class CheapFiguresTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-05-04T03:02:01Z");
  private Connection connection;
  private Readers readers;
  private TallyReads tallies;

  @BeforeEach
  void open() throws Exception {
    var database = new Database(folder.resolve("a.db"));
    connection = database.writer(Durability.PROCESS);
    Schema.migrate(connection);
    readers = new Readers(database);
    tallies = new TallyReads(readers, new Hand());
  }

  @AfterEach
  void close() throws Exception {
    readers.close();
    connection.close();
  }

  /** Shows what the test says. */
  private final class Hand extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void ended(int id, String status, Instant at) throws SQLException {
    long end = Moments.toLong(at);
    execute(
        "INSERT INTO run(id, workflow, plugin, status, open, priority, context, queued, started,"
            + " ended, epoch) VALUES(%d, 'w', 'p', '%s', 0, 5, 'c', %d, %d, %d, 0)"
                .formatted(id, status, end - 9, end - 7, end));
  }

  private String plan(String sql) throws SQLException {
    String filled = sql.replace("?", "5");
    var plan = new StringBuilder();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + filled)) {
      while (rows.next()) {
        plan.append(rows.getString("detail")).append('\n');
      }
    }
    return plan.toString();
  }

  @Test
  void anIndexAloneHasTheAnswer() throws Exception {
    assertThat(plan(TallyReads.TALLY)).contains("SEARCH run USING COVERING INDEX run_ended");
    assertThat(plan(RunReads.OPEN_BY_STATUS))
        .contains("SEARCH run USING COVERING INDEX run_not_succeeded")
        .doesNotContain("SCAN");
  }

  @Test
  void whatEndedLongAgoIsCountedOnceAnHour() throws Exception {
    ended(1, "SUCCEEDED", now.minusSeconds(3_000));
    ended(2, "SUCCEEDED", now);
    assertThat(runs()).isEqualTo(2);
    ended(3, "SUCCEEDED", now.plusSeconds(5));
    ended(4, "SUCCEEDED", now.minusSeconds(2_000));
    assertThat(runs()).as("the one of long ago is not looked for").isEqualTo(3);
    now = now.plus(Duration.ofHours(1));
    assertThat(tallies.tallies(Optional.empty()))
        .containsExactly(
            new Tally("w", Ending.SUCCEEDED, 4, Duration.ofNanos(28), now.minusSeconds(3_595)));
    execute("DELETE FROM run");
    now = now.minus(Duration.ofDays(1));
    assertThat(tallies.tallies(Optional.empty())).as("the clock was turned back").isEmpty();
  }

  private long runs() {
    return tallies.tallies(Optional.empty()).stream().mapToLong(Tally::runs).sum();
  }
}
