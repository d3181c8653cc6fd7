package aurora5.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant BEGIN = Instant.parse("2026-05-04T03:02:01Z");

  private final AtomicLong nanos = new AtomicLong(-7);
  private final AtomicReference<Instant> shown = new AtomicReference<>(BEGIN);
  private final Clock wall =
      new Clock() {
        @Override
        public Instant instant() {
          return shown.get();
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }
      };
  private final Clock steady = SteadyClock.from(wall, nanos::get);

  private void passes(Duration span) {
    nanos.addAndGet(span.toNanos());
    shown.updateAndGet(instant -> instant.plus(span));
  }

  private void turns(Duration by) {
    shown.updateAndGet(instant -> instant.plus(by));
  }

  @Test
  void passesEvenlyHoweverTheOtherIsTurned() {
    passes(Duration.ofHours(1));
    turns(Duration.ofDays(1));
    passes(Duration.ofHours(1));
    turns(Duration.ofDays(-9));
    assertThat(steady.instant()).isEqualTo(BEGIN.plus(Duration.ofHours(2)));
    assertThat(steady.withZone(ZoneId.of("Asia/Seoul")).instant()).isEqualTo(steady.instant());
    assertThat(steady.withZone(ZoneId.of("Asia/Seoul")).getZone())
        .isEqualTo(ZoneId.of("Asia/Seoul"));
  }

  @Test
  void whatAgesIsNeitherTooOldByATurnForwardNorByOneBack() {
    Clock aging = new EarlierClock(wall, steady);
    turns(Duration.ofDays(1));
    passes(Duration.ofHours(1));
    assertThat(aging.instant()).isEqualTo(BEGIN.plus(Duration.ofHours(1)));
    turns(Duration.ofDays(-9));
    assertThat(aging.instant()).isEqualTo(shown.get());
    assertThat(aging.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
