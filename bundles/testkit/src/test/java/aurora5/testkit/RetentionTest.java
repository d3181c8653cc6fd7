package aurora5.testkit;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.engine.keep.Keeping;
import aurora5.engine.keep.Retention;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryEnded;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When runs are let go. */
final class RetentionTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final SkippedTime time = new SkippedTime(START);
  private final CountedWork work = new CountedWork(time);
  private final MemoryData data = new MemoryData();
  private final MemoryStore store = new MemoryStore(data, time);
  private final AtomicReference<Keeping> keeping =
      new AtomicReference<>(new Keeping(30, Map.of("short", 7, "always", 0)));
  private final Retention retention =
      new Retention(new MemoryEnded(data), store, keeping::get, work);

  @BeforeEach
  void begin() {
    for (String workflow : List.of("always", "usual", "short")) {
      for (int n = 0; n < 50; n++) {
        store.append(List.of(run(workflow, n, n == 7)));
      }
    }
    retention.repeat();
  }

  @AfterEach
  void close() {
    retention.close();
    work.close();
  }

  private static Entry.Run run(String workflow, int n, boolean open) {
    Optional<String> none = Optional.empty();
    return new Entry.Run(
        new RunRow(
            "%s-%02d".formatted(workflow, n),
            workflow,
            "plugin",
            open ? "WAITING" : "SUCCEEDED",
            open,
            5,
            none,
            none,
            none,
            "context",
            none,
            false,
            START,
            Optional.of(START),
            open ? Optional.empty() : Optional.of(START),
            0,
            Optional.empty()));
  }

  private void passes(Duration span) throws InterruptedException {
    Instant end = time.instant().plus(span);
    assertThat(work.awaitIdle(() -> false, ofMinutes(1))).isTrue();
    while (time.next().filter(due -> !due.isAfter(end)).isPresent()) {
      time.jump();
      assertThat(work.awaitIdle(() -> false, ofMinutes(1))).isTrue();
    }
    time.jumpTo(end);
  }

  private long kept(String workflow) {
    return new MemoryStore(data, time)
        .runs(
            new aurora5.api.store.RunTable.Filter(
                Optional.of(workflow),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1_000))
        .size();
  }

  @Test
  void letsEachWorkflowsRunsGoInTheirTimeAndNoOpenOne() throws Exception {
    passes(ofDays(6));
    assertThat(kept("short")).isEqualTo(50);
    passes(ofDays(2));
    assertThat(kept("short")).isEqualTo(1);
    assertThat(kept("usual")).isEqualTo(50);
    passes(ofDays(23));
    assertThat(kept("usual")).isEqualTo(1);
    assertThat(kept("always")).isEqualTo(50);
  }

  /** A clock that is a year ahead for a while would else let everything go. */
  @Test
  void letsNothingGoBecauseTheClockWasTurned() throws Exception {
    time.turn(ofDays(365));
    passes(ofDays(6));
    assertThat(kept("short")).isEqualTo(50);
    time.turn(ofDays(-365));
    passes(ofDays(2));
    assertThat(kept("short")).isEqualTo(1);
    assertThat(kept("usual")).isEqualTo(50);
    time.turn(ofDays(-10));
    passes(ofDays(23));
    assertThat(kept("usual")).isEqualTo(50);
    passes(ofDays(10));
    assertThat(kept("usual")).isEqualTo(1);
  }

  @Test
  void followsASettingAtOnceAndEndsWhenItIsClosed() throws Exception {
    passes(ofDays(2));
    keeping.set(new Keeping(1, Map.of("always", 0)));
    retention.settingsChanged();
    passes(ofMinutes(1));
    assertThat(kept("usual")).isEqualTo(1);
    assertThat(kept("short")).isEqualTo(1);
    retention.close();
    keeping.set(new Keeping(1, Map.of()));
    retention.settingsChanged();
    passes(ofDays(1));
    assertThat(kept("always")).isEqualTo(50);
  }
}
