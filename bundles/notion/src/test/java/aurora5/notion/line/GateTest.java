package aurora5.notion.line;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.notion.line.Turnstile.Rate;
import aurora5.notion.wire.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final String ROUTE = "POST /pages";
  private static final long SECOND = 1_000_000_000L;

  /** Whoever waits has waited. */
  private static final class Skipping implements Ticks {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void await(Condition signal, long nanos) {
      now += nanos;
    }

    @Override
    public void sleep(long nanos) {
      now += nanos;
    }
  }

  /** Stands still until it is moved. */
  private static final class Held implements Ticks {
    private volatile long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void await(Condition signal, long nanos) throws InterruptedException {
      signal.await(5, TimeUnit.MILLISECONDS);
    }

    @Override
    public void sleep(long nanos) {
      throw new IllegalStateException("nobody sleeps here");
    }
  }

  private final Skipping ticks = new Skipping();
  private final Gate gate = new Gate(Rate.NOTION, ticks);

  @Test
  void neverMoreThanNotionCountsInAnyMinuteAndAtMostThreeEachSecondOnAverage() throws Exception {
    List<Long> passed = new ArrayList<>();
    for (int n = 0; n < 2000; n++) {
      assertThat(gate.enter(Urgency.REPORT, ROUTE, LONG)).isZero();
      passed.add(ticks.now);
    }
    for (int n = 0; n + 180 < passed.size(); n++) {
      assertThat(passed.get(n + 180) - passed.get(n)).isGreaterThan(60 * SECOND);
    }
    assertThat(2000.0 * SECOND / passed.get(1999)).isLessThan(3).isGreaterThan(2.5);
  }

  @Test
  void aBurstPassesAtOnceAfterARest() throws Exception {
    ticks.now = 100 * SECOND;
    for (int n = 0; n < 10; n++) {
      gate.enter(Urgency.REPORT, ROUTE, LONG);
    }
    assertThat(ticks.now).isEqualTo(100 * SECOND);
    gate.enter(Urgency.REPORT, ROUTE, LONG);
    assertThat(ticks.now).isGreaterThan(100 * SECOND);
  }

  @Test
  void nobodyPassesBeforeThePauseIsOverAndThenNotAllAtOnce() throws Exception {
    gate.pause(Duration.ofSeconds(30));
    List<Long> passed = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      gate.enter(Urgency.REPLY, ROUTE, LONG);
      passed.add(ticks.now);
    }
    assertThat(passed.get(0)).isGreaterThanOrEqualTo(30 * SECOND);
    assertThat(passed.get(3) - passed.get(0)).isGreaterThan(SECOND);
  }

  @Test
  void aShorterPauseDoesNotEndALongerOne() throws Exception {
    gate.pause(Duration.ofSeconds(30));
    gate.pause(Duration.ofSeconds(1));
    gate.enter(Urgency.REPLY, ROUTE, LONG);
    assertThat(ticks.now).isGreaterThanOrEqualTo(30 * SECOND);
  }

  @Test
  void aPauseLongerThanOnesPatienceIsToldAndNotWaitedFor() throws Exception {
    gate.pause(Duration.ofMinutes(5));
    assertThat(gate.enter(Urgency.REPLY, ROUTE, Duration.ofSeconds(90)))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(ticks.now).isZero();
    assertThat(gate.paused()).isEqualTo(Duration.ofMinutes(5));
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void aPauseOfOneRouteHoldsNoOther() throws Exception {
    gate.pause(ROUTE, Duration.ofSeconds(30));
    gate.enter(Urgency.POLL, "GET /pages/{id}", LONG);
    assertThat(ticks.now).isZero();
    gate.enter(Urgency.POLL, ROUTE, LONG);
    assertThat(ticks.now).isGreaterThanOrEqualTo(30 * SECOND);
  }

  @Test
  void theMoreUrgentGoFirstAndTheOthersInTheirOrder() throws Exception {
    var held = new Held();
    var narrow = new Gate(new Rate(1, 1), held);
    narrow.pause(Duration.ofSeconds(1));
    List<String> passed = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (String name : List.of("POLL 1", "REPORT 2", "POLL 3", "ALERT 4", "REPLY 5", "REPORT 6")) {
      var urgency = Urgency.valueOf(name.split(" ")[0]);
      int before = threads.size();
      threads.add(entering(narrow, urgency, name, passed));
      until(() -> narrow.waiting() == before + 1);
    }
    for (int n = 1; n <= threads.size(); n++) {
      int wanted = n;
      held.now += SECOND;
      until(() -> passed.size() == wanted);
    }
    assertThat(passed)
        .containsExactly("REPLY 5", "ALERT 4", "REPORT 2", "REPORT 6", "POLL 1", "POLL 3");
    for (Thread thread : threads) {
      thread.join(60_000);
    }
  }

  @Test
  void whoeverIsPausedHoldsNobodyElseUp() throws Exception {
    var held = new Held();
    var narrow = new Gate(new Rate(1, 1), held);
    narrow.pause(ROUTE, Duration.ofHours(1));
    List<String> passed = new CopyOnWriteArrayList<>();
    Thread urgent = entering(narrow, Urgency.REPLY, "paused", passed);
    until(() -> narrow.waiting() == 1);
    assertThat(narrow.enter(Urgency.POLL, "GET /comments", LONG)).isZero();
    assertThat(passed).isEmpty();
    urgent.interrupt();
    urgent.join(60_000);
    assertThat(narrow.waiting()).as("an interrupted one leaves the line").isZero();
  }

  private static Thread entering(Gate gate, Urgency urgency, String name, List<String> passed) {
    var thread =
        new Thread(
            () -> {
              try {
                gate.enter(urgency, ROUTE, LONG);
                passed.add(name);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    return thread;
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + 60 * SECOND;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
