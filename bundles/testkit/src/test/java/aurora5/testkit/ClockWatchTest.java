package aurora5.testkit;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.engine.ClockWatch;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When the engine hears that the clock was turned. */
final class ClockWatchTest {
  private final SkippedTime time = new SkippedTime(Instant.parse("2026-01-01T00:00:00Z"));
  private final AtomicInteger told = new AtomicInteger();

  @Test
  void tellsOfEachTurnOnceAndOfNothingElse() throws Exception {
    try (var work = new CountedWork(time);
        var watch = new ClockWatch(time, work, told::incrementAndGet).repeat()) {
      rounds(work, 3);
      assertThat(told).hasValue(0);
      turned(work, ofHours(1), 1);
      turned(work, ofHours(-25), 2);
      turned(work, ofMillis(400), 2);
      watch.close();
      turned(work, ofHours(1), 2);
      assertThat(time.next()).isEmpty();
    }
  }

  private void turned(CountedWork work, Duration by, int times) throws Exception {
    time.turn(by);
    rounds(work, 3);
    assertThat(told).hasValue(times);
  }

  private void rounds(CountedWork work, int most) throws Exception {
    for (int round = 0; round < most && time.next().isPresent(); round++) {
      time.jump();
      assertThat(work.awaitIdle(() -> false, Duration.ofSeconds(30))).isTrue();
    }
  }
}
