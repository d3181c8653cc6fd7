package aurora5.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowDownTest {
  private static final List<String> KEYS = List.of("source a", "user admin");

  private final TurnedClock clock = new TurnedClock();
  private final SlowDown slowDown = new SlowDown(clock);

  @Test
  void fourFailuresCostNothing() {
    fail(4);
    assertThat(slowDown.remaining(KEYS)).isZero();
  }

  @Test
  void thePauseGrowsFromOneSecondToThirty() {
    fail(4);
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      fail(1);
      pauses.add(slowDown.remaining(KEYS).toSeconds());
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void thePauseIsOverWhenItsTimeIsOver() {
    fail(6);
    clock.turn(Duration.ofMillis(1999));
    assertThat(slowDown.remaining(KEYS)).isEqualTo(Duration.ofMillis(1));
    clock.turn(Duration.ofMillis(1));
    assertThat(slowDown.remaining(KEYS)).isZero();
  }

  @Test
  void anotherUserFromTheSameSourceWaitsToo() {
    fail(9);
    assertThat(slowDown.remaining(List.of("source a", "user root"))).isPositive();
    assertThat(slowDown.remaining(List.of("source b", "user admin"))).isPositive();
    assertThat(slowDown.remaining(List.of("source b", "user root"))).isZero();
  }

  @Test
  void successClearsTheRecord() {
    fail(9);
    slowDown.succeeded(KEYS);
    fail(4);
    assertThat(slowDown.remaining(KEYS)).isZero();
  }

  @Test
  void aQuarterOfAnHourIsForgiven() {
    fail(9);
    clock.turn(Duration.ofMinutes(16));
    fail(1);
    assertThat(slowDown.remaining(KEYS)).isZero();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      slowDown.failed(KEYS);
    }
  }
}
