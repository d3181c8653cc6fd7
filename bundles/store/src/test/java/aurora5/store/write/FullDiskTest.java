package aurora5.store.write;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.store.Threads;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import aurora5.store.sql.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite itself plays the full disk: a limit of pages gives the same error. */
class FullDiskTest {
  @TempDir Path folder;

  @Test
  void refusesWhatDoesNotFitAndTakesWhatDoes() throws Exception {
    Database database = new Database(folder.resolve("full.db"));
    Connection connection = database.writer(Durability.POWER);
    Schema.migrate(connection);
    Database.pragma(connection, "max_page_count=100");
    Threads threads = new Threads();
    WriteSide writes =
        WriteSide.of(new SqliteLedger(connection, Clock.systemUTC()), database, commit -> {})
            .start(threads);

    assertThat(append(writes, event("a", 1)).join()).isEqualTo(new Appended.Committed(1));
    Json big = new Json("\"" + "x".repeat(1_000_000) + "\"");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> append(writes, new Entry.Event("a", 2, NOW, big)).join())
          .cause()
          .isInstanceOfSatisfying(
              StoreException.class, each -> assertThat(each.kind()).isEqualTo(Kind.FULL))
          .hasMessageContaining("make room");
    }
    assertThat(append(writes, event("a", 2)).join()).isEqualTo(new Appended.Committed(2));
    assertThat(writes.isBroken()).isFalse();
    assertThat(writes.position()).isEqualTo(2);
    writes.end();
    writes.close();
    threads.close();
  }

  private static CompletableFuture<Appended> append(WriteSide writes, Entry entry) {
    return writes.append(List.of(entry)).toCompletableFuture();
  }
}
