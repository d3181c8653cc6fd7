package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes something to the database, forced to disk, and reads it back. */
public record DatabaseProbe(Journal journal, NoticeTable notices, Clock clock) implements Probe {
  private static final String CURSOR = "health/probe";
  private static final int SECONDS = 8;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Reading read() throws InterruptedException {
    try {
      long mark = clock.millis();
      var written = journal.append(List.of(new Entry.Cursor(CURSOR, mark))).toCompletableFuture();
      written.get(SECONDS, TimeUnit.SECONDS);
      return notices.cursor(CURSOR).orElse(-1) == mark ? well() : notWhatWasWritten();
    } catch (ExecutionException failure) {
      return failed(failure.getCause());
    } catch (StoreException failure) {
      return failed(failure);
    } catch (TimeoutException late) {
      return new Reading(
          Status.ERROR,
          new Text(
              "데이터베이스가 %d초 안에 쓰지 못했습니다. 디스크 상태를 확인하세요.".formatted(SECONDS),
              "The database did not write within %d s. Look at the disk.".formatted(SECONDS)));
    }
  }

  private static Reading well() {
    return new Reading(
        Status.OK, new Text("데이터베이스에 쓰고 읽었습니다.", "Written to the database and read back."));
  }

  private static Reading notWhatWasWritten() {
    return new Reading(
        Status.ERROR,
        new Text(
            "데이터베이스에 쓴 값이 다시 읽히지 않습니다. 로그를 확인하고 백업에서 복구하세요.",
            "What was written to the database is not what is read. Look into the log and restore"
                + " a backup."));
  }

  private static Reading failed(Throwable failure) {
    Kind kind = failure instanceof StoreException store ? store.kind() : Kind.FAILED;
    return switch (kind) {
      // A full disk stops writing only: everything can still be read, and it passes.
      case FULL ->
          new Reading(
              Status.WARNING,
              new Text(
                  "디스크가 가득 차서 새 실행을 받을 수 없습니다. 읽기는 됩니다. 공간을 비우세요.",
                  "The disk is full: new runs are refused, reading works. Make room."));
      case CLOSED ->
          new Reading(
              Status.ERROR,
              new Text(
                  "데이터베이스가 쓰기를 멈췄습니다. 디스크를 확인한 뒤 Aurora를 다시 시작하세요.",
                  "The database has stopped writing. Look at the disk, then restart Aurora."));
      case BUSY ->
          new Reading(
              Status.ERROR,
              new Text(
                  "데이터베이스에 쓸 것이 너무 많이 밀려 있습니다. 디스크가 느린지 확인하세요.",
                  "Too much waits to be written to the database. See whether the disk is slow."));
      case DAMAGED ->
          new Reading(
              Status.ERROR,
              new Text(
                  "데이터베이스의 내용이 손상되었습니다. Aurora를 멈추고 백업에서 복구하세요.",
                  "The database is damaged. Stop Aurora and restore a backup."));
      case FAILED ->
          new Reading(
              Status.ERROR,
              new Text(
                  "데이터베이스에 쓸 수 없습니다: %s".formatted(failure.getMessage()),
                  "The database cannot be written: %s".formatted(failure.getMessage())));
    };
  }
}
