package aurora5.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.work.ForeignCallException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class ForeignCallsTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(30);

  private final CountDownLatch gate = new CountDownLatch(1);
  private final BoundedPool pool = new BoundedPool("foreign", 4, LONG, closed -> {});
  private final SchedulerThread timers = new SchedulerThread();
  private final ForeignCalls calls = new ForeignCalls(pool, timers, Runnable::run);

  @AfterEach
  void close() {
    gate.countDown();
    pool.close();
    timers.close();
  }

  @Test
  void returnsWhatTheCodeReturns() {
    assertThat(calls.<String>call("story", "plan()", LONG, () -> "a plan")).isEqualTo("a plan");
    assertThat(calls.<String>call("story", "plan()", LONG, () -> null)).isNull();
  }

  @Test
  void saysWhoseCodeThrewWhat() {
    assertThatThrownBy(
            () ->
                calls.call(
                    "story",
                    "plan()",
                    LONG,
                    () -> {
                      throw new IOException("no paper");
                    }))
        .isInstanceOf(ForeignCallException.class)
        .hasMessage("'plan()' of story failed: java.io.IOException: no paper")
        .hasCauseInstanceOf(IOException.class)
        .matches(failure -> !((ForeignCallException) failure).late());
  }

  @Test
  void interruptsAndGivesUpACallAtItsLimit() throws Exception {
    var interrupted = new CompletableFuture<Boolean>();
    var failure = late("story", SHORT, () -> interrupted.complete(waitForGate()));

    assertThat(failure)
        .hasMessage("'start' of story was given up: it did not return within PT0.03S");
    assertThat(failure.late()).isTrue();
    assertThat(interrupted.get()).isTrue();
    BoundedPoolTest.until(() -> pool.running() == 0 && pool.lost() == 0);
  }

  @Test
  void countsAsLostWhatDoesNotListenAndLeavesOtherOwnersAlone() {
    late("story", SHORT, this::ignoreInterrupts);

    assertThat(pool.running()).isZero();
    assertThat(pool.lost()).isEqualTo(1);
    assertThat(calls.<String>call("problem", "start", LONG, () -> "fine")).isEqualTo("fine");
  }

  @Test
  void holdsOneThreadAtMostForAnOwnerThatHangs() {
    late("story", SHORT, this::ignoreInterrupts);
    var second = late("story", SHORT, () -> "never begun");

    assertThat(second.late()).isTrue();
    assertThat(second).hasMessageContaining("an earlier call of it has not returned");
    assertThat(pool.lost()).isEqualTo(1);

    gate.countDown();
    assertThat(calls.<String>call("story", "start", LONG, () -> "again")).isEqualTo("again");
  }

  @Test
  void runsOneCallOfAnOwnerAtATime() throws Exception {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var callers = new BoundedPool("callers", 3, LONG, closed -> {});
    var done = new CountDownLatch(3);
    for (int n = 0; n < 3; n++) {
      callers.start(
          "caller",
          () -> {
            calls.call(
                "story",
                "plan()",
                LONG,
                () -> {
                  most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                  Thread.yield();
                  return inside.decrementAndGet();
                });
            done.countDown();
          });
    }
    done.await();
    callers.close();

    assertThat(most).hasValue(1);
  }

  @Test
  void stopsTheCodeWhenTheCallerIsInterrupted() throws Exception {
    var callers = new BoundedPool("callers", 1, LONG, closed -> {});
    var begun = new CountDownLatch(1);
    var codeInterrupted = new CompletableFuture<Boolean>();
    var callerInterrupted = new CompletableFuture<Boolean>();
    var caller =
        callers.start(
            "caller",
            () -> {
              late(
                  "story",
                  LONG,
                  () -> {
                    begun.countDown();
                    return codeInterrupted.complete(waitForGate());
                  });
              callerInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    begun.await();
    caller.interrupt();

    assertThat(codeInterrupted.get()).isTrue();
    assertThat(callerInterrupted.get()).isTrue();
    callers.close();
  }

  @Test
  void answersOnTheThreadThatRanTheCodeWhichIsNoLongerTaken() throws Exception {
    var ran = new CompletableFuture<Thread>();
    var answered = new CompletableFuture<Thread>();
    var running = new CompletableFuture<Integer>();
    calls
        .ask("story", "read", LONG, () -> gated(() -> ran.complete(Thread.currentThread())))
        .whenComplete(
            (value, failure) -> {
              running.complete(pool.running());
              answered.complete(Thread.currentThread());
            });
    gate.countDown();

    assertThat(answered.get()).isSameAs(ran.get());
    assertThat(running.get()).isZero();
  }

  @Test
  void serves1000AsksOfOneOwnerOneAfterTheOther() throws Exception {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var answers = new ArrayList<CompletableFuture<Integer>>();
    for (int n = 0; n < 1_000; n++) {
      int number = n;
      answers.add(
          calls
              .ask(
                  "story",
                  "read",
                  LONG,
                  () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    return number;
                  })
              .toCompletableFuture());
    }

    for (int n = 0; n < 1_000; n++) {
      assertThat(answers.get(n).get()).isEqualTo(n);
    }
    assertThat(most).hasValue(1);
    BoundedPoolTest.until(() -> pool.running() == 0);
  }

  @Test
  void givesUpAnAskAtItsLimitAndThoseThatWaitBehindIt() {
    var hangs = calls.ask("story", "start", SHORT, this::ignoreInterrupts);
    var waits = calls.ask("story", "read", SHORT, () -> "never begun");

    assertThatThrownBy(() -> hangs.toCompletableFuture().get())
        .cause()
        .hasMessage("'start' of story was given up: it did not return within PT0.03S");
    assertThatThrownBy(() -> waits.toCompletableFuture().get())
        .cause()
        .hasMessageContaining("an earlier call of it has not returned");
    assertThat(pool.lost()).isEqualTo(1);

    gate.countDown();
    assertThat(calls.<String>call("story", "start", LONG, () -> "again")).isEqualTo("again");
  }

  @Test
  void aPoolThatIsFullTurnsAwayOneOwnerAndHoldsNoLineUp() {
    var full = new BoundedPool("full", 1, LONG, closed -> {});
    var few = new ForeignCalls(full, timers, Runnable::run);
    var first = few.ask("story", "start", LONG, () -> gated(() -> true));

    assertThatThrownBy(() -> few.call("problem", "start", LONG, () -> "no"))
        .isInstanceOf(ForeignCallException.class)
        .hasMessageContaining("are taken");
    gate.countDown();
    assertThat(first.toCompletableFuture().join()).isTrue();
    BoundedPoolTest.until(() -> full.running() == 0);
    assertThat(few.<String>call("problem", "start", LONG, () -> "yes")).isEqualTo("yes");
    full.close();
  }

  @Test
  void forgetsOwnersNobodyAsksFor() {
    var lines = new OwnerLines();
    var first = new ForeignCall<>("story", "a", LONG, () -> 1);
    var second = new ForeignCall<>("story", "b", LONG, () -> 2);
    assertThat(lines.enter(first)).isTrue();
    assertThat(lines.enter(second)).isFalse();
    assertThat(lines.withdraw(first)).isFalse();
    assertThat(lines.leave(first)).isSameAs(second);
    assertThat(lines.leave(second)).isNull();

    assertThat(lines.owners()).isZero();
  }

  private <T> T gated(Callable<T> code) throws Exception {
    gate.await();
    return code.call();
  }

  private ForeignCallException late(String owner, Duration limit, Callable<?> code) {
    return catchThrowableOfType(
        ForeignCallException.class, () -> calls.call(owner, "start", limit, code));
  }

  private boolean waitForGate() {
    try {
      gate.await();
      return false;
    } catch (InterruptedException expected) {
      return true;
    }
  }

  private Object ignoreInterrupts() {
    while (gate.getCount() > 0) {
      waitForGate();
    }
    return "at last";
  }
}
