package aurora5.alerting.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final Instant START = Instant.parse("2026-05-04T03:02:01Z");

  private final MemoryData data = new MemoryData();
  private final SkippedTime time = new SkippedTime(START);
  private final FailingJournal disk = new FailingJournal(new MemoryStore(data, time));
  private final Outbox outbox = new Outbox(disk, new MemoryNotices(data), time);
  private final List<String> got = new ArrayList<>();
  private boolean broken;

  private final Receiver receiver =
      new Receiver() {
        @Override
        public String name() {
          return "test";
        }

        @Override
        public void deliver(Notice notice) {
          if (broken) {
            throw new IllegalStateException("no connection");
          }
          got.add(notice.id());
        }
      };

  private Lane lane() {
    return new Lane(receiver, outbox, time.steady(), time.aging());
  }

  private void post(String id) {
    Text words = Text.same(id);
    var alert =
        new Alert(
            id,
            1,
            Alert.Severity.WARNING,
            words,
            words,
            1,
            START,
            START,
            Optional.empty(),
            Optional.empty());
    var notice = new Notice(id, Notice.Kind.RAISED, alert);
    outbox.write(Map.of(id, outbox.entry(notice)));
  }

  private void pass(long seconds) {
    time.jumpTo(time.instant().plusSeconds(seconds));
  }

  @Test
  void aTurnedClockNeitherHoldsUpANoticeNorGivesItUp() {
    Lane lane = lane();
    lane.run(name -> false);
    post("a");
    broken = true;
    lane.run(name -> false);
    broken = false;
    time.turn(Duration.ofDays(-1));
    pass(2);
    lane.run(name -> false);
    assertThat(got).containsExactly("a");
    post("b");
    time.turn(Duration.ofDays(9));
    lane.run(name -> false);
    assertThat(got).containsExactly("a", "b");
  }

  @Test
  void deliversEachNoticeOnceAndInOrder() {
    post("a");
    post("b");
    Lane lane = lane();
    lane.run(name -> false);
    post("c");
    lane.run(name -> false);
    lane.run(name -> false);
    assertThat(got).containsExactly("a", "b", "c");
  }

  @Test
  void remembersOverARestartWhatWasDelivered() {
    post("a");
    lane().run(name -> false);
    post("b");
    lane().run(name -> false);
    assertThat(got).containsExactly("a", "b");
  }

  @Test
  void triesAgainLaterAndLaterUntilItIsDelivered() {
    post("a");
    post("b");
    broken = true;
    Lane lane = lane();
    lane.run(name -> false);
    broken = false;
    lane.run(name -> false);
    assertThat(got).as("too early").isEmpty();
    pass(1);
    lane.run(name -> false);
    assertThat(got).containsExactly("a", "b");
  }

  @Test
  void waitsNoLongerThanFiveMinutes() {
    post("a");
    broken = true;
    Lane lane = lane();
    for (int i = 0; i < 20; i++) {
      lane.run(name -> false);
      pass(300);
    }
    broken = false;
    lane.run(name -> false);
    assertThat(got).containsExactly("a");
  }

  @Test
  void givesNoOldNewsToASinkThatIsNew() {
    post("old");
    pass(3601);
    post("new");
    lane().run(name -> false);
    assertThat(got).containsExactly("new");
  }

  @Test
  void givesASinkThatWasAwayWhatItMissed() {
    post("a");
    lane().run(name -> false);
    post("b");
    pass(20 * 3600);
    lane().run(name -> false);
    assertThat(got).containsExactly("a", "b");
  }

  @Test
  void takesWhatCameWhileASinkWasSwitchedOffAsDelivered() {
    post("a");
    Lane lane = lane();
    lane.run(name -> name.equals("test"));
    post("b");
    lane.run(name -> false);
    assertThat(got).containsExactly("b");
  }

  @Test
  void deliversOnceWhatCannotBeWrittenYet() {
    Lane lane = lane();
    disk.fail(Kind.FULL);
    post("a");
    lane.run(name -> false);
    lane.run(name -> false);
    assertThat(got).containsExactly("a");
    disk.recover();
    post("b");
    lane.run(name -> false);
    assertThat(got).containsExactly("a", "b");
    assertThat(outbox.cursor("sink/test")).hasValue(2);
  }
}
