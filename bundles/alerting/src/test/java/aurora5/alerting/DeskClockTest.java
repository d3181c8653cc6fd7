package aurora5.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.alerting.deliver.Outbox;
import aurora5.api.Text;
import aurora5.api.alert.Notice;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryNotices;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quiet times while somebody turns the clock. */
class DeskClockTest {
  private final SkippedTime time = new SkippedTime(Instant.parse("2026-05-04T03:02:01Z"));
  private final MemoryData data = new MemoryData();
  private final MemoryStore disk = new MemoryStore(data, time);
  private final MemoryNotices notices = new MemoryNotices(data);
  private final Outbox outbox = new Outbox(disk, notices, time);
  private HealthReport report = report(Verdict.HEALTHY);
  private Desk desk;

  @BeforeEach
  void startProcess() {
    var places = new Sources.Places(disk, disk, notices, () -> report);
    desk = new Desk(places, notices, outbox, time, time.steady());
  }

  private HealthReport report(Verdict verdict) {
    Status status = verdict == Verdict.HEALTHY ? Status.OK : Status.WARNING;
    var reading = new Reading(status, Text.same("full"));
    var finding = new Finding("disk", false, reading, Duration.ZERO);
    return new HealthReport(verdict, time.instant(), Duration.ZERO, List.of(finding));
  }

  private void is(Verdict verdict) {
    report = report(verdict);
    desk.work();
  }

  private void passes(Duration span) {
    time.jumpTo(time.instant().plus(span));
    desk.work();
  }

  private List<Notice.Kind> told() {
    return outbox.after(0, 100).stream().map(item -> item.notice().kind()).toList();
  }

  /** Told, over, and back within the quiet time of ten minutes. */
  private void comesBack() {
    is(Verdict.DEGRADED);
    passes(Duration.ofSeconds(10));
    is(Verdict.HEALTHY);
    passes(Duration.ofSeconds(10));
    is(Verdict.DEGRADED);
    assertThat(told()).containsExactly(Notice.Kind.RAISED, Notice.Kind.RECOVERED);
  }

  @ParameterizedTest
  @ValueSource(longs = {24, -24})
  void itIsQuietAsLongAsItWas(long hours) {
    comesBack();
    time.turn(Duration.ofHours(hours));
    passes(Duration.ofMinutes(9));
    assertThat(told()).hasSize(2);
    passes(Duration.ofMinutes(2));
    passes(Duration.ofMinutes(60));
    assertThat(told()).hasSize(3).endsWith(Notice.Kind.RAISED);
  }

  @Test
  void anotherProcessIsNotQuietForADayBecauseTheClockWasTurnedBack() {
    comesBack();
    time.turn(Duration.ofDays(-1));
    time.forget();
    startProcess();
    passes(Duration.ofMinutes(11));
    assertThat(told()).hasSize(3).endsWith(Notice.Kind.RAISED);
  }
}
