package aurora5.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Text;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Instant START = Instant.parse("2026-05-04T03:02:01Z");

  private final SkippedTime time = new SkippedTime(START);
  private final CountedWork work = new CountedWork(time);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger followed = new AtomicInteger();
  private volatile Status status = Status.OK;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  @AfterEach
  void close() {
    work.close();
  }

  private Rounds rounds(long seconds) {
    var pace = new Rounds.Pace(work, time, Duration.ofSeconds(seconds));
    return new Rounds(this::look, report -> followed.incrementAndGet(), pace);
  }

  private List<Finding> look() {
    asked.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    if (status == Status.DISABLED) {
      throw new IllegalStateException("on purpose");
    }
    var reading = new Reading(status, Text.same("words"));
    return List.of(new Finding("database", true, reading, Duration.ZERO));
  }

  private HealthReport round(Rounds rounds) {
    return rounds.check().toCompletableFuture().join();
  }

  private void nextTick() throws InterruptedException {
    time.jump();
    assertThat(work.awaitIdle(() -> false, Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void makesTheFirstRoundBeforeItIsThere() {
    Rounds rounds = rounds(30);
    assertThat(rounds.report().verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(rounds.report().at()).isEqualTo(START);
    assertThat(followed).hasValue(1);
  }

  @Test
  void makesARoundWheneverTheIntervalIsOver() throws Exception {
    Rounds rounds = rounds(30);
    status = Status.ERROR;
    nextTick();
    assertThat(time.instant()).isEqualTo(START.plusSeconds(30));
    assertThat(rounds.report().verdict()).isEqualTo(Verdict.UNHEALTHY);
    nextTick();
    assertThat(asked).hasValue(3);
    assertThat(followed).hasValue(3);
  }

  @Test
  void joinsTheRoundUnderWay() {
    Rounds rounds = rounds(30);
    gate = new CountDownLatch(1);
    var first = rounds.check().toCompletableFuture();
    var second = rounds.check().toCompletableFuture();
    gate.countDown();
    assertThat(first.join()).isSameAs(second.join());
    assertThat(asked).hasValue(2);
  }

  @Test
  void takesANewIntervalAtOnce() {
    Rounds rounds = rounds(3600);
    rounds.interval(Duration.ofSeconds(1));
    assertThat(time.next()).contains(START.plusSeconds(1));
    time.jump();
    assertThat(time.instant()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void goesOnAfterARoundThatFailed() throws Exception {
    Rounds rounds = rounds(30);
    status = Status.DISABLED;
    assertThatThrownBy(() -> round(rounds)).hasMessageContaining("on purpose");
    status = Status.WARNING;
    nextTick();
    assertThat(rounds.report().verdict()).isEqualTo(Verdict.DEGRADED);
  }

  @Test
  void makesNoRoundOnceItIsClosed() {
    Rounds rounds = rounds(30);
    rounds.close();
    assertThat(time.next()).isEmpty();
  }
}
