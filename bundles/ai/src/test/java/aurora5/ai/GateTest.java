package aurora5.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GateTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore entered = new Semaphore(0);
  private final Semaphore leave = new Semaphore(0);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private void calls(Gate gate, int count, CountDownLatch done) {
    for (int i = 0; i < count; i++) {
      threads.submit(
          () -> {
            gate.through(this::stay);
            done.countDown();
            return null;
          });
    }
  }

  private Object stay() throws InterruptedException {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    entered.release();
    leave.acquire();
    inside.decrementAndGet();
    return "";
  }

  @Test
  void letsNoMoreThroughThanItsLimit() throws Exception {
    var done = new CountDownLatch(12);
    calls(new Gate(3), 12, done);
    entered.acquire(3);
    leave.release(12);
    done.await();
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void aHigherLimitLetsWaitingCallsInAtOnce() throws Exception {
    var gate = new Gate(1);
    calls(gate, 3, new CountDownLatch(3));
    entered.acquire(1);
    gate.limit(3);
    assertThat(entered.tryAcquire(2, 60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aLowerLimitHoldsForTheNextCalls() throws Exception {
    var gate = new Gate(3);
    var done = new CountDownLatch(3);
    calls(gate, 3, done);
    entered.acquire(3);
    gate.limit(1);
    leave.release(3);
    done.await();
    most.set(0);
    var more = new CountDownLatch(5);
    calls(gate, 5, more);
    leave.release(5);
    more.await();
    assertThat(most).hasValue(1);
  }

  @Test
  void aWaitingCallCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new Gate(1).through(() -> "in"))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void aFailedCallGivesItsPlaceBack() throws Exception {
    var gate = new Gate(1);
    assertThatThrownBy(
            () ->
                gate.through(
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(gate.<String>through(() -> "next")).isEqualTo("next");
  }

  @Test
  void refusesALimitOutOfRange() {
    assertThatThrownBy(() -> new Limit(0)).hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> new Limit(101)).hasMessageContaining("101");
  }
}
