package aurora5.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SchedulerThreadTest {
  private final SchedulerThread timers = new SchedulerThread();

  @AfterEach
  void close() {
    timers.close();
  }

  @Test
  void callsInTheOrderOfTheDelaysOnItsOwnThread() throws Exception {
    List<String> calls = new ArrayList<>();
    var last = new CompletableFuture<String>();
    timers.after(
        Duration.ofMillis(40),
        () -> {
          calls.add("second");
          last.complete(Thread.currentThread().getName());
        });
    timers.after(Duration.ofMillis(-1), () -> calls.add("first"));

    assertThat(last.get()).isEqualTo("aurora5-timers");
    assertThat(calls).containsExactly("first", "second");
  }

  @Test
  void outlivesAnActionThatThrows() throws Exception {
    var next = new CountDownLatch(1);
    timers.after(
        Duration.ZERO,
        () -> {
          throw new AssertionError("broken action");
        });
    timers.after(Duration.ofMillis(1), next::countDown);

    next.await();
  }

  @Test
  void copesWithAHundredThousandTimersAndForgetsCancelledOnes() {
    List<Runnable> cancels = new ArrayList<>();
    for (int n = 0; n < 100_000; n++) {
      cancels.add(timers.after(Duration.ofDays(1 + n), () -> {}));
    }
    assertThat(timers.waiting()).isEqualTo(100_000);

    cancels.forEach(Runnable::run);
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void acceptsADelayLongerThanTheClockCounts() {
    timers.after(Duration.ofSeconds(Long.MAX_VALUE), () -> {});

    assertThat(timers.waiting()).isEqualTo(1);
  }

  @Test
  void refusesTimersAfterTheEnd() {
    timers.after(Duration.ofDays(1), () -> {});
    timers.close();

    assertThat(timers.waiting()).isZero();
    assertThatThrownBy(() -> timers.after(Duration.ZERO, () -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("timers are being ended: no call will come");
  }
}
