package aurora5.plugin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One pays, the others have it from him. */
@Timeout(60)
class FlightsTest {
  private static final class Hands extends Clock {
    private volatile Instant now = Instant.parse("2026-05-04T03:02:01Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the zone of a test does not change");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Hands clock = new Hands();
  private final AtomicInteger trips = new AtomicInteger();
  private final Flights<String> flights = new Flights<>(value -> !value.equals("less"));

  private Flights.Landed<String> go(String brings) throws InterruptedException {
    return flights.one(
        "key",
        clock,
        () -> {
          trips.incrementAndGet();
          return brings;
        });
  }

  /** Somebody who wants the same; his own trip would bring "second". */
  private final class Other extends Thread {
    final CompletableFuture<Flights.Landed<String>> landed = new CompletableFuture<>();

    @Override
    public void run() {
      try {
        landed.complete(go("second"));
      } catch (InterruptedException | RuntimeException e) {
        landed.completeExceptionally(e);
      }
    }

    void startAndWait() {
      start();
      while (getState() != State.WAITING) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void whoComesWhileOneIsUnderWayHasItFromHim() throws Exception {
    var other = new Other();
    var first =
        flights.one(
            "key",
            clock,
            () -> {
              other.startAndWait();
              trips.incrementAndGet();
              return "first";
            });
    assertThat(first.own()).isTrue();
    assertThat(other.landed.get().value()).isEqualTo("first");
    assertThat(other.landed.get().own()).isFalse();
    assertThat(trips).hasValue(1);
  }

  @Test
  void ifHeFailsTheNextOneGoes() throws Exception {
    var other = new Other();
    assertThatThrownBy(
            () ->
                flights.one(
                    "key",
                    clock,
                    () -> {
                      other.startAndWait();
                      throw new IllegalStateException("no answer");
                    }))
        .hasMessage("no answer");
    assertThat(other.landed.get().value()).isEqualTo("second");
    assertThat(other.landed.get().own()).isTrue();
  }

  @Test
  void whatIsNotWorthSharingIsNotShared() throws Exception {
    var other = new Other();
    flights.one(
        "key",
        clock,
        () -> {
          other.startAndWait();
          return "less";
        });
    assertThat(other.landed.get().value()).isEqualTo("second");
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() throws Exception {
    var other = new Other();
    var gone = new CountDownLatch(1);
    flights.one(
        "key",
        clock,
        () -> {
          other.startAndWait();
          other.interrupt();
          other.landed.whenComplete((landed, failure) -> gone.countDown());
          assertThat(gone.await(60, TimeUnit.SECONDS)).isTrue();
          return "first";
        });
    assertThatThrownBy(other.landed::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(trips).hasValue(0);
  }

  @Test
  void itStaysForAMinuteAndNoLonger() throws Exception {
    assertThat(go("first").own()).isTrue();
    clock.now = clock.now.plusSeconds(59);
    assertThat(go("later").value()).isEqualTo("first");
    clock.now = clock.now.plus(Duration.ofSeconds(1));
    assertThat(go("later").value()).isEqualTo("later");
    assertThat(flights.one("another key", clock, () -> "other").value()).isEqualTo("other");
  }

  @Test
  void manyThingsDoNotPileUp() throws Exception {
    for (int i = 0; i < 1000; i++) {
      flights.one("key " + i, clock, () -> "thing");
    }
    assertThat(flights.size()).isLessThanOrEqualTo(201);
  }
}
