package aurora5.store;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.store.sql.Durability;
import aurora5.testkit.contract.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that ends anywhere, as after a loss of power: whole commits are there, the rest is not. */
class CutLogTest {
  private static final int EVENTS = 12;
  private static final int LAST_BYTES = 3 * 4_120;

  @TempDir Path folder;

  @Test
  void opensWithEveryWholeCommitThatIsLeft() throws Exception {
    Path file = folder.resolve("a.db");
    Path copy = folder.resolve("copy.db");
    long[] sizes = new long[EVENTS + 1];
    Threads threads = new Threads();
    byte[] log;
    try (SqliteStore store = SqliteStore.open(file, Durability.POWER, threads, Clock.systemUTC())) {
      for (int seq = 1; seq <= EVENTS; seq++) {
        List<Entry> one = List.of(Samples.event("a", seq));
        store.journal().append(one).toCompletableFuture().join();
        sizes[seq] = Files.size(Path.of(file + "-wal"));
      }
      Files.copy(file, copy);
      log = Files.readAllBytes(Path.of(file + "-wal"));
    } finally {
      threads.close();
    }
    for (int cut = 1; cut < LAST_BYTES; cut += 41) {
      int length = log.length - cut;
      long whole = Arrays.stream(sizes).skip(1).filter(size -> size <= length).count();
      assertThat(events(copy, Arrays.copyOf(log, length))).as("cut %d", cut).isEqualTo(whole);
    }
  }

  private long events(Path copy, byte[] log) throws Exception {
    Path file = Files.copy(copy, Files.createTempDirectory(folder, "cut").resolve("a.db"));
    Files.write(Path.of(file + "-wal"), log);
    Threads threads = new Threads();
    try (SqliteStore store =
        SqliteStore.open(file, Durability.PROCESS, threads, Clock.systemUTC())) {
      List<Journaled> events = store.journal().events("a", 0, 100);
      assertThat(store.journal().position()).isEqualTo(events.size());
      return events.size();
    } finally {
      threads.close();
    }
  }
}
