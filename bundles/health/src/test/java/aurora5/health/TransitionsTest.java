package aurora5.health;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.health.HealthChange;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.StoreException.Kind;
import aurora5.health.verdict.ChangeDocument;
import aurora5.testkit.memory.FailingJournal;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryNotices;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");

  private final MemoryData data = new MemoryData();
  private final NoticeTable notices = new MemoryNotices(data);
  private final FailingJournal journal =
      new FailingJournal(new MemoryStore(data, new SkippedTime(NOW)));
  private final List<HealthChange> told = new ArrayList<>();
  private Transitions transitions = start();

  private Transitions start() {
    return new Transitions(journal, notices, told::add);
  }

  private void follow(Verdict verdict) {
    Status status = verdict == Verdict.HEALTHY ? Status.OK : Status.WARNING;
    var finding = new Finding("disk", false, new Reading(status, Text.same("full")), Duration.ZERO);
    transitions.follow(new HealthReport(verdict, NOW, Duration.ZERO, List.of(finding)));
  }

  private List<Verdict> journaled() {
    return notices.after("health", 0, 100).stream()
        .map(row -> ChangeDocument.after(row.body()))
        .toList();
  }

  @Test
  void writesAndTellsOnlyChanges() {
    follow(Verdict.HEALTHY);
    assertThat(told).isEmpty();
    follow(Verdict.DEGRADED);
    follow(Verdict.DEGRADED);
    follow(Verdict.HEALTHY);
    assertThat(journaled()).containsExactly(Verdict.DEGRADED, Verdict.HEALTHY);
    assertThat(told).extracting(HealthChange::position).containsExactly(1L, 2L);
    assertThat(told.get(0).before()).isEqualTo(Verdict.HEALTHY);
    assertThat(told.get(0).causes()).extracting(Finding::probe).containsExactly("disk");
    assertThat(told.get(1).causes()).isEmpty();
  }

  @Test
  void comparesWithWhatAnEarlierProcessLeft() {
    follow(Verdict.DEGRADED);
    transitions = start();
    follow(Verdict.DEGRADED);
    assertThat(journaled()).hasSize(1);
    follow(Verdict.HEALTHY);
    assertThat(told).extracting(HealthChange::after).endsWith(Verdict.HEALTHY);
  }

  @Test
  void tellsEvenWhenNothingCanBeWritten() {
    journal.fail(Kind.FULL);
    follow(Verdict.DEGRADED);
    assertThat(journaled()).isEmpty();
    assertThat(told).singleElement().extracting(HealthChange::position).isEqualTo(0L);
  }

  @Test
  void writesLaterWhatCouldNotBeWritten() {
    journal.fail(Kind.FULL);
    follow(Verdict.DEGRADED);
    journal.recover();
    follow(Verdict.DEGRADED);
    follow(Verdict.DEGRADED);
    assertThat(journaled()).containsExactly(Verdict.DEGRADED);
    assertThat(told).hasSize(1);
  }
}
