package aurora5.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.alerting.deliver.Lane;
import aurora5.alerting.deliver.Outbox;
import aurora5.alerting.deliver.Receiver;
import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.api.store.StoreException.Kind;
import aurora5.testkit.memory.FailingJournal;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryNotices;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerting from the journal to the sink, over several processes. */
class DeskTest {
  private static final Instant START = Instant.parse("2026-05-04T03:02:01Z");
  private static final Json DOWN =
      new Json(
          """
          {"before":"HEALTHY","after":"DEGRADED","causes":[
          {"probe":"disk","status":"WARNING","ko":"가득","en":"full"}]}
          """);
  private static final Json UP =
      new Json("{\"before\":\"DEGRADED\",\"after\":\"HEALTHY\",\"causes\":[]}");

  private final MemoryData data = new MemoryData();
  private final SkippedTime time = new SkippedTime(START);
  private final List<String> got = new ArrayList<>();
  private HealthReport report = report(Verdict.HEALTHY);
  private MemoryStore store;
  private FailingJournal disk;
  private Desk desk;
  private Lane lane;
  private int runs;

  private final Receiver console =
      new Receiver() {
        @Override
        public String name() {
          return "console";
        }

        @Override
        public void deliver(Notice notice) {
          got.add(notice.id());
        }
      };

  @BeforeEach
  void startProcess() {
    store = new MemoryStore(data, time);
    disk = new FailingJournal(store);
    var notices = new MemoryNotices(data);
    var outbox = new Outbox(disk, notices, time);
    var places = new Sources.Places(disk, store, notices, () -> report);
    desk = new Desk(places, notices, outbox, time, time.steady());
    lane = new Lane(console, outbox, time.steady(), time.aging());
  }

  private void kill() {
    store.die();
    startProcess();
  }

  private void deliver() {
    lane.run(name -> false);
  }

  private void pass(long seconds) {
    time.jumpTo(time.instant().plusSeconds(seconds));
  }

  private HealthReport report(Verdict verdict) {
    Status status = verdict == Verdict.HEALTHY ? Status.OK : Status.WARNING;
    var reading = new Reading(status, new Text("가득", "full"));
    var finding = new Finding("disk", false, reading, Duration.ZERO);
    return new HealthReport(verdict, time.instant(), Duration.ZERO, List.of(finding));
  }

  /** As the health room does it: the round, then its change in the journal. */
  private void health(Verdict verdict) {
    report = report(verdict);
    Json change = verdict == Verdict.HEALTHY ? UP : DOWN;
    disk.append(List.of(new Entry.NoticeRow("health", time.instant(), change)));
  }

  private void run(String workflow, String status, Optional<String> parent) {
    run(workflow, status, parent, "THREW");
  }

  private void run(String workflow, String status, Optional<String> parent, String kind) {
    String id = "run" + ++runs;
    boolean refused = kind.equals("REFUSED");
    String error =
        status.equals("FAILED")
            ? ",\"error\":{\"step\":\"s\",\"kind\":\"%s\"}".formatted(kind)
            : "";
    var body = new Json("[{\"fact\":\"ended\",\"status\":\"%s\"%s}]".formatted(status, error));
    var row =
        new RunRow(
            id,
            workflow,
            "p",
            status,
            false,
            5,
            Optional.empty(),
            Optional.empty(),
            parent,
            "c",
            Optional.empty(),
            refused,
            START,
            Optional.of(START),
            Optional.of(START),
            1,
            Optional.empty());
    disk.append(List.of(new Entry.Event(id, 1, time.instant(), body), new Entry.Run(row)));
  }

  @Test
  void raisesOneAlertAndOneRecovery() {
    health(Verdict.DEGRADED);
    desk.work();
    desk.work();
    deliver();
    pass(30);
    report = report(Verdict.DEGRADED);
    desk.work();
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning");
    health(Verdict.HEALTHY);
    desk.work();
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning", "health.disk#1/recovered");
    assertThat(desk.alerts(10)).singleElement().matches(alert -> !alert.active());
  }

  @Test
  void deliversOnceWhenKilledBetweenVerdictAndDecision() {
    health(Verdict.DEGRADED);
    kill();
    desk.work();
    deliver();
    kill();
    desk.work();
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning");
  }

  @Test
  void deliversOnceWhenKilledBetweenDecisionAndDelivery() {
    health(Verdict.DEGRADED);
    desk.work();
    kill();
    desk.work();
    deliver();
    kill();
    desk.work();
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning");
  }

  @Test
  void tellsOfTroubleThatCameAndWentWhileItWasAway() {
    health(Verdict.DEGRADED);
    pass(10);
    health(Verdict.HEALTHY);
    kill();
    desk.work();
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning", "health.disk#1/recovered");
  }

  @Test
  void tellsOfTheRecoveryThatHappenedWhileItWasAway() {
    health(Verdict.DEGRADED);
    desk.work();
    deliver();
    health(Verdict.HEALTHY);
    kill();
    desk.work();
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning", "health.disk#1/recovered");
  }

  @Test
  void tellsOnceOfAFullDiskAlthoughNothingCanBeWritten() {
    disk.fail(Kind.FULL);
    health(Verdict.DEGRADED);
    for (int second = 0; second < 5; second++) {
      desk.work();
      deliver();
      pass(1);
    }
    assertThat(got).containsExactly("health.disk#1/raised/warning");
    assertThat(desk.alerts(10)).singleElement().matches(Alert::active);
    disk.recover();
    report = report(Verdict.HEALTHY);
    desk.work();
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning", "health.disk#1/recovered");
    kill();
    desk.work();
    deliver();
    assertThat(got).hasSize(2);
  }

  @Test
  void makesOneIncidentOfManyFailedRunsAndEndsItWithTheNextSuccess() {
    for (int i = 0; i < 20; i++) {
      run("story", "FAILED", Optional.empty());
    }
    desk.work();
    deliver();
    assertThat(got).containsExactly("run.story.s.THREW#1/raised/warning");
    assertThat(desk.alerts(10)).singleElement().extracting(Alert::count).isEqualTo(20L);
    kill();
    run("story", "SUCCEEDED", Optional.empty());
    desk.work();
    deliver();
    assertThat(got).hasSize(2).endsWith("run.story.s.THREW#1/recovered");
  }

  @Test
  void aTextThatCouldNotBeWorkedOnIsNoIncidentOfTheWorkflow() {
    run("story", "FAILED", Optional.empty(), "REFUSED");
    desk.work();
    deliver();
    assertThat(got).isEmpty();
  }

  @Test
  void tenThousandFailuresAreOneRowWithTheirNumberAndTheLastRun() {
    for (int i = 0; i < 10_000; i++) {
      run("story", "FAILED", Optional.empty());
    }
    desk.work();
    deliver();
    assertThat(got).containsExactly("run.story.s.THREW#1/raised/warning");
    assertThat(new MemoryNotices(data).alerts(10))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.count()).isEqualTo(10_000L);
              assertThat(alert.detail().en()).contains("run10000");
            });
  }

  private void round(String en) {
    var reading = new Reading(Status.WARNING, new Text("가득", en));
    var finding = new Finding("disk", false, reading, Duration.ZERO);
    report = new HealthReport(Verdict.DEGRADED, time.instant(), Duration.ZERO, List.of(finding));
    desk.work();
  }

  @Test
  void showsTheCauseAsItIsNowButWritesNothingForFiguresAlone() {
    round("5MB free");
    round("4MB free");
    assertThat(desk.alerts(1)).singleElement().matches(a -> a.detail().en().equals("5MB free"));
    round("full");
    assertThat(desk.alerts(1)).singleElement().matches(a -> a.detail().en().equals("full"));
    deliver();
    assertThat(got).containsExactly("health.disk#1/raised/warning");
  }

  @Test
  void leavesTheFailureOfAChildToItsParent() {
    run("child", "FAILED", Optional.of("parent"));
    desk.work();
    assertThat(desk.alerts(10)).isEmpty();
  }

  @Test
  void raisesNoAlarmAboutRunsOfLongAgo() {
    run("story", "FAILED", Optional.empty());
    pass(3_601);
    kill();
    desk.work();
    assertThat(desk.alerts(10)).isEmpty();
  }

  @Test
  void endsAFailureThatDoesNotComeAgainForAnHour() {
    run("story", "FAILED", Optional.empty());
    desk.work();
    pass(3_601);
    desk.work();
    deliver();
    assertThat(got).endsWith("run.story.s.THREW#1/recovered");
  }

  @Test
  void doesNotReadALongJournalAgainAfterARestart() {
    for (int i = 0; i < 999; i++) {
      run("story", "SUCCEEDED", Optional.empty());
    }
    desk.work();
    assertThat(new MemoryNotices(data).cursor("alerting/runs")).isEmpty();
    run("story", "SUCCEEDED", Optional.empty());
    desk.work();
    assertThat(new MemoryNotices(data).cursor("alerting/runs")).hasValue(1_000);
  }

  @Test
  void keepsWhatAPersonHasSeen() {
    health(Verdict.DEGRADED);
    desk.work();
    assertThat(desk.acknowledge("health.disk")).isTrue();
    assertThat(desk.acknowledge("health.disk")).as("again").isTrue();
    assertThat(desk.acknowledge("other")).isFalse();
    kill();
    assertThat(desk.alerts(1)).singleElement().matches(a -> a.acknowledgedAt().isPresent());
  }
}
