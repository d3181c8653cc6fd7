package aurora5.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.work.Task;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class BoundedPoolTest {
  private final CountDownLatch gate = new CountDownLatch(1);
  private BoundedPool pool = new BoundedPool("steps", 2, Duration.ofMinutes(1), closed -> {});

  @AfterEach
  void close() {
    gate.countDown();
    pool.close();
  }

  @Test
  void refusesTheTaskForWhichThereIsNoThread() {
    pool.start("a", this::hold);
    pool.start("b", this::hold);

    assertThatThrownBy(() -> pool.start("c", this::hold))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("all 2 threads of pool 'steps' are taken: task 'c' not begun");
    assertThat(pool.running()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {60_000_000_000L, 20_000L})
  void noTaskOfACrowdWaitsForAnotherToEndEvenIfThreadsLeaveWhileTheyAreCalled(long idleNanos)
      throws Exception {
    int crowd = 50;
    var many = new BoundedPool("many", crowd, Duration.ofNanos(idleNanos), closed -> {});
    for (int round = 0; round < 100; round++) {
      var together = new CyclicBarrier(crowd + 1);
      for (int i = 0; i < crowd; i++) {
        many.start("one of many", () -> meet(together));
      }
      meet(together);
      until(() -> many.running() == 0);
    }
    assertThat(many.threads()).isLessThanOrEqualTo(2 * crowd);
    many.close();
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("not all tasks run at the same time", e);
    }
  }

  @Test
  void whatFollowsATaskIsDoneOnItsThreadAndSoIsTheTaskItStarts() throws Exception {
    var first = new CompletableFuture<Thread>();
    var after = new CompletableFuture<Thread>();
    var next = new CompletableFuture<Thread>();
    var interrupted = new CompletableFuture<Boolean>();
    Task task =
        pool.start(
            "",
            "first",
            () -> {
              first.complete(Thread.currentThread());
              Thread.currentThread().interrupt();
            },
            () -> {
              interrupted.complete(Thread.currentThread().isInterrupted());
              after.complete(Thread.currentThread());
              pool.start("next", () -> next.complete(Thread.currentThread()));
            });

    assertThat(after.get()).isSameAs(first.get());
    assertThat(next.get()).isSameAs(first.get());
    assertThat(interrupted.get()).isFalse();
    assertThat(task.ended()).isTrue();
  }

  @Test
  void namesTheThreadAfterPoolNumberAndTask() throws Exception {
    var seen = new CompletableFuture<Thread>();
    var name = new CompletableFuture<String>();
    pool.start(
        "create-story/save",
        () -> {
          name.complete(Thread.currentThread().getName());
          seen.complete(Thread.currentThread());
        });

    assertThat(name.get()).isEqualTo("aurora5-steps-1 create-story/save");
    assertThat(seen.get().isDaemon()).isTrue();
  }

  @Test
  void anIdleThreadDoesNotHoldWhatItRan() {
    var foreign = new WeakReference<>(started());

    until(
        () -> {
          System.gc();
          return foreign.refersTo(null);
        });
    assertThat(pool.threads()).isEqualTo(1);
  }

  @Test
  void usesAnIdleThreadAgainWithoutInterruptNameAndLoaderOfTheTaskBefore() throws Exception {
    var one = new BoundedPool("one", 1, Duration.ofMinutes(1), closed -> {});
    var first = new CompletableFuture<Thread>();
    Task task =
        one.start(
            "dirty",
            () -> {
              Thread.currentThread().setContextClassLoader(new ClassLoader() {});
              Thread.currentThread().interrupt();
              first.complete(Thread.currentThread());
            });
    until(() -> task.ended() && first.join().getState() == Thread.State.TIMED_WAITING);

    var second = new CompletableFuture<Thread>();
    var interrupted = new CompletableFuture<Boolean>();
    var loader = new CompletableFuture<ClassLoader>();
    one.start(
        "clean",
        () -> {
          interrupted.complete(Thread.interrupted());
          loader.complete(Thread.currentThread().getContextClassLoader());
          second.complete(Thread.currentThread());
        });

    assertThat(second.get()).isSameAs(first.get());
    assertThat(interrupted.get()).isFalse();
    assertThat(loader.get()).isSameAs(BoundedPool.class.getClassLoader());
    one.close();
  }

  @Test
  void interruptsOnlyTheTaskItIsMeantFor() throws Exception {
    var one = new BoundedPool("one", 1, Duration.ofMinutes(1), closed -> {});
    for (int round = 0; round < 2_000; round++) {
      Task before = one.start("before", () -> {});
      until(before::ended);
      var clean = new CompletableFuture<Boolean>();
      one.start(
          "after",
          () -> {
            before.interrupt();
            clean.complete(!Thread.currentThread().isInterrupted());
          });
      assertThat(clean.get()).isTrue();
      until(() -> one.running() == 0);
    }
    one.close();
  }

  @Test
  void interruptsATaskWhoseThreadHasNotComeToItYet() throws Exception {
    for (int round = 0; round < 200; round++) {
      var interrupted = new CompletableFuture<Boolean>();
      pool.start("waits", () -> interrupted.complete(waitsUntilInterrupted())).interrupt();
      assertThat(interrupted.get()).isTrue();
      until(() -> pool.running() == 0);
    }
  }

  @Test
  void countsAnAbandonedTaskAsLostUntilItReturnsAndLetsItsThreadEnd() throws Exception {
    var thread = new CompletableFuture<Thread>();
    Task task =
        pool.start(
            "hangs",
            () -> {
              thread.complete(Thread.currentThread());
              hold();
            });
    task.abandon();
    task.abandon();

    assertThat(pool.running()).isZero();
    assertThat(pool.lost()).isEqualTo(1);
    pool.start("b", this::hold);
    pool.start("c", this::hold);

    gate.countDown();
    thread.get().join();
    assertThat(pool.lost()).isZero();
    assertThat(task.ended()).isTrue();
  }

  @Test
  void outlivesATaskThatThrows() throws Exception {
    Task task =
        pool.start(
            "breaks",
            () -> {
              throw new StackOverflowError();
            });
    until(task::ended);

    assertThat(pool.running()).isZero();
    var again = new CompletableFuture<String>();
    pool.start("works", () -> again.complete("done"));
    assertThat(again.get()).isEqualTo("done");
  }

  @Test
  void endsThreadsThatWereIdleForTheirTime() throws Exception {
    pool = new BoundedPool("short", 2, Duration.ofMillis(5), closed -> {});
    var thread = new CompletableFuture<Thread>();
    pool.start("a", () -> thread.complete(Thread.currentThread()));

    thread.get().join();
    until(() -> pool.threads() == 0);
  }

  @Test
  void replacesAThreadAfterManyTasks() throws Exception {
    var one = new BoundedPool("one", 1, Duration.ofMinutes(1), closed -> {});
    Thread first = null;
    for (int n = 0; n < 300; n++) {
      var thread = new CompletableFuture<Thread>();
      one.start("n", () -> thread.complete(Thread.currentThread()));
      first = first == null ? thread.get() : first;
      until(() -> one.running() == 0 && thread.isDone() && settled(thread.join()));
    }
    first.join();
    one.close();
  }

  @Test
  void closingInterruptsWhatRunsAndRefusesWhatComes() throws Exception {
    var interrupted = new CompletableFuture<Boolean>();
    pool.start("waits", () -> interrupted.complete(waitsUntilInterrupted()));
    pool.close();

    assertThat(interrupted.get()).isTrue();
    assertThatThrownBy(() -> pool.start("late", () -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("pool 'steps' is closed: task 'late' not begun");
    until(() -> pool.threads() == 0);
  }

  private Runnable started() {
    Runnable body = new CountDownLatch(1)::countDown;
    pool.start("foreign", body);
    return body;
  }

  private static boolean settled(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING || !thread.isAlive();
  }

  private void hold() {
    try {
      gate.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean waitsUntilInterrupted() {
    try {
      return new CountDownLatch(1).await(15, TimeUnit.SECONDS);
    } catch (InterruptedException expected) {
      return true;
    }
  }

  static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.yield();
    }
  }
}
