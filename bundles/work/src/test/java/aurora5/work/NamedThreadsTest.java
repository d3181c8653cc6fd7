package aurora5.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class NamedThreadsTest {
  private final NamedThreads work = new NamedThreads();

  @AfterEach
  void close() {
    work.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void refusesAPoolWithoutASensibleBound(int threads) {
    assertThatThrownBy(() -> work.pool("steps", threads))
        .hasMessage("pool 'steps' needs 1 to 10000 threads, not " + threads);
  }

  @Test
  void endsPoolsCallsTimersAndIoTogether() throws Exception {
    var pool = work.pool("steps", 1);
    var interrupted = new CompletableFuture<Boolean>();
    pool.start("waits", () -> interrupted.complete(waitsUntilInterrupted()));
    work.close();

    assertThat(interrupted.get()).isTrue();
    assertRefused(() -> pool.start("late", () -> {}));
    assertRefused(() -> work.pool("late", 1));
    assertRefused(() -> work.io().execute(() -> {}));
    assertRefused(() -> work.timers().after(Duration.ZERO, () -> {}));
    assertThatThrownBy(() -> work.call("story", "plan()", Duration.ofSeconds(1), () -> "a plan"))
        .hasMessageContaining("pool 'foreign' is closed");
  }

  @Test
  void namesTheThreadsForInputAndOutput() throws Exception {
    var name = new CompletableFuture<String>();
    work.io().execute(() -> name.complete(Thread.currentThread().getName()));

    assertThat(name.get()).startsWith("aurora5-io-");
  }

  @Test
  void boundsWhatWaitsForInputAndOutputWhereThereAreNoVirtualThreads() {
    var gate = new CountDownLatch(1);
    var io = IoThreads.platform();
    for (int n = 0; n < IoThreads.THREADS + IoThreads.WAITING; n++) {
      io.execute(() -> await(gate));
    }

    assertThatThrownBy(() -> io.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("64 threads for input and output are taken and 10000 tasks wait");
    io.shutdownNow();
  }

  private static void assertRefused(Runnable code) {
    assertThatThrownBy(code::run).isInstanceOf(RejectedExecutionException.class);
  }

  private static boolean waitsUntilInterrupted() {
    return !await(new CountDownLatch(1));
  }

  private static boolean await(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException expected) {
      return false;
    }
  }
}
