package aurora5.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.store.Appended;
import aurora5.api.work.LostTask;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import aurora5.api.work.Work;
import aurora5.store.sql.Durability;
import aurora5.testkit.contract.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenStoreTest {
  @TempDir Path home;

  private StoreSettings settings(Path home, Durability durability) {
    return new StoreSettings(Place.of(home.toString(), ""), durability);
  }

  @Test
  void keepsEverythingBelowItsHomeAndStaysThereUntilARestart() throws Exception {
    OpenStore store = OpenStore.open(settings(home, Durability.POWER), new OnlyPools());
    store.modified(settings(home.resolve("elsewhere"), Durability.PROCESS));
    assertThat(
            store
                .database()
                .journal()
                .append(List.of(Samples.event("a", 1)))
                .toCompletableFuture()
                .join())
        .isEqualTo(new Appended.Committed(1));
    String sha256 = store.files().keep(new byte[] {1});
    store.close();
    assertThat(home.resolve("data/aurora.db")).isNotEmptyFile();
    assertThat(home.resolve("data/artifacts").resolve(sha256.substring(0, 2))).isDirectory();
    assertThat(home.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void canBeOpenedAgainOnceTheFirstIsClosed() throws Exception {
    OpenStore first = OpenStore.open(settings(home, Durability.POWER), new OnlyPools());
    assertThatThrownBy(() -> OpenStore.open(settings(home, Durability.POWER), new OnlyPools()))
        .isInstanceOf(IOException.class);
    first.close();
    OpenStore.open(settings(home, Durability.POWER), new OnlyPools()).close();
  }

  /** The clock of the machine is far ahead of the time that has passed. */
  @Test
  void aKeyIsKeptAsLongAsTimeReallyPasses() throws Exception {
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    var work = new OnlyPools(Clock.fixed(longAgo, ZoneOffset.UTC));
    OpenStore store = OpenStore.open(settings(home, Durability.POWER), work);
    var journal = store.database().journal();
    var first = Samples.claim("key", "print", "a", longAgo.plusSeconds(60));
    journal.append(List.of(first)).toCompletableFuture().join();
    var second = Samples.claim("key", "print", "b", longAgo.plusSeconds(60));
    assertThat(journal.append(List.of(second)).toCompletableFuture().join())
        .isEqualTo(new Appended.Conflict(second, "a", "print"));
    store.close();
  }

  private static final class OnlyPools implements Work {
    private final Clock aging;

    OnlyPools() {
      this(Clock.systemUTC());
    }

    OnlyPools(Clock aging) {
      this.aging = aging;
    }

    @Override
    public Pool pool(String name, int threads) {
      return new Threads();
    }

    @Override
    public Executor io() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T call(String owner, String what, Duration limit, Callable<T> code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<LostTask> lost() {
      return List.of();
    }

    @Override
    public Clock steady() {
      return Clock.systemUTC();
    }

    @Override
    public Clock aging() {
      return aging;
    }

    @Override
    public Timers timers() {
      throw new UnsupportedOperationException();
    }
  }
}
