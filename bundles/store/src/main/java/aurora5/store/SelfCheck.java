package aurora5.store;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.store.backup.RefusedFileException;
import aurora5.store.backup.RowCheck;
import aurora5.store.sql.Database;
import aurora5.store.sql.Failures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the whole database once after a start, beside all else: so a damage is told before somebody
 * needs what is damaged, and one that SQLite's queries pass over is told at all. Thread-safe.
 */
final class SelfCheck implements Probe, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

  private final Database database;
  private volatile Reading reading =
      new Reading(
          Status.OK, new Text("저장된 기록을 아직 점검하지 않았습니다.", "What is kept has not been checked yet."));

  SelfCheck(Path database) {
    this.database = new Database(database);
  }

  @Override
  public String name() {
    return "journal";
  }

  /** What is damaged is seldom what is needed now: it does not make Aurora unhealthy. */
  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    return reading;
  }

  @Override
  public void run() {
    try (Connection connection = database.reader()) {
      connection.setAutoCommit(false); // all of one moment
      RowCheck rows = new RowCheck(connection);
      rows.checkWhole();
      Set<String> damaged = rows.damagedRuns();
      reading = damaged.isEmpty() ? well() : runs(damaged);
    } catch (RefusedFileException damage) {
      reading = structure(damage.text());
    } catch (SQLException failure) {
      String why = Failures.wrap("the check ended early", failure).getMessage();
      reading = structure(Text.same(why));
    }
    if (reading.status() != Status.OK) {
      LOG.error("{} {}", reading.message().ko(), reading.message().en());
    }
  }

  private static Reading well() {
    return new Reading(Status.OK, new Text("저장된 기록이 온전합니다.", "What is kept is as it was written."));
  }

  private static Reading runs(Set<String> damaged) {
    String first = damaged.iterator().next();
    return new Reading(
        Status.WARNING,
        new Text(
            "실행 %d건의 기록이 손상되었습니다(예: %s). 디스크를 확인하고 필요하면 백업에서 복원하세요."
                .formatted(damaged.size(), first),
            "The journal of %d runs is damaged, such as %s. Look at the disk; restore a backup if you"
                    .formatted(damaged.size(), first)
                + " need them."));
  }

  private static Reading structure(Text what) {
    return new Reading(
        Status.ERROR,
        new Text(
            what.ko() + " 백업에서 복원하세요(bin/aurora restore).",
            what.en() + ". Restore a backup (bin/aurora restore)."));
  }
}
