package aurora5.safety;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.safety.Light;
import aurora5.api.safety.Verdict;
import aurora5.api.store.NoticeTable.Row;
import aurora5.api.store.StoreException.Kind;
import aurora5.testkit.memory.FailingJournal;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryNotices;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.SkippedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SafetyRoomTest {
  private static final Text WHERE = new Text("워크플로우 create-story", "workflow create-story");

  private final SkippedTime time = new SkippedTime(Instant.parse("2026-11-22T09:00:00Z"));
  private final MemoryData data = new MemoryData();
  private final FailingJournal disk = new FailingJournal(new MemoryStore(data, time));
  private final List<String> console = new ArrayList<>();
  private final SafetyRoom room = new SafetyRoom(disk, time, time, console::add);

  @Test
  void judgesEveryStringWhereverItStands() {
    assertThat(light("{\"name\":\"지우\",\"age\":7,\"likes\":[\"토끼\"],\"x\":null}"))
        .isEqualTo(Light.GREEN);
    assertThat(light("{\"a\":{\"b\":[1,{\"c\":\"죽고 싶어요\"}]},\"d\":\"힘들어요\"}")).isEqualTo(Light.RED);
    assertThat(light("{\"d\":\"너무 힘들어요\"}")).isEqualTo(Light.YELLOW);
    assertThat(light("{\"죽고 싶어요\":1}")).isEqualTo(Light.RED);
    assertThat(light("\"I want to die\"")).isEqualTo(Light.RED);
    assertThat(light("null")).isEqualTo(Light.GREEN);
  }

  @Test
  void keepsOfARedTextTheReasonAndTheTimeOnly() {
    Verdict verdict = room.judge(new Json("{\"memory\":\"민지라고 해요. 죽고 싶어요\"}"));
    room.tell(verdict, WHERE).toCompletableFuture().join();

    List<Row> rows = words();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).at()).isEqualTo(time.instant());
    assertThat(rows.get(0).body().text())
        .isEqualTo("{\"light\":\"RED\",\"ko\":\"죽고 싶다는 뜻의 말\",\"en\":\"a wish to die\"}");
    assertThat(console).hasSize(1);
    assertThat(console.get(0)).contains("“죽고 싶어요”").doesNotContain("민지");
  }

  @Test
  void keepsOfAYellowTextWhereItWentAndShowsNothingOnTheConsole() {
    Verdict verdict = room.judge(new Json("\"빚이 너무 많아요\""));
    room.tell(verdict, WHERE).toCompletableFuture().join();

    assertThat(words().get(0).body().text())
        .contains("YELLOW", "debt, want", "workflow create-story")
        .doesNotContain("너무");
    assertThat(console).isEmpty();
  }

  @Test
  void tellsNobodyOfAGreenText() {
    room.tell(room.judge(new Json("\"토끼\"")), WHERE).toCompletableFuture().join();
    assertThat(words()).isEmpty();
  }

  /** A person in danger is answered although the disk is full, and the alert is not lost. */
  @Test
  void insistsOnTheAlertOfARedTextUntilTheDiskTakesIt() {
    disk.fail(Kind.FULL);
    var told = room.tell(room.judge(new Json("\"죽고 싶어요\"")), WHERE).toCompletableFuture();
    assertThat(told).isCompleted();
    assertThat(words()).isEmpty();
    time.jump();
    assertThat(words()).isEmpty();
    disk.recover();
    time.jump();
    assertThat(words()).hasSize(1);
    assertThat(time.next()).isEmpty();
  }

  /** A yellow text that nobody would hear of is not to be taken. */
  @Test
  void saysThatAYellowOneCouldNotBeTold() {
    disk.fail(Kind.FULL);
    assertThat(room.tell(room.judge(new Json("\"너무 힘들어요\"")), WHERE).toCompletableFuture())
        .isCompletedExceptionally();
  }

  @Test
  void caresWithTheNumbersOfToday() {
    assertThat(room.care().ko()).contains("109", "119").doesNotContain("1393");
    assertThat(room.care().en()).contains("109", "119").doesNotContain("1393");
  }

  private Light light(String document) {
    return room.judge(new Json(document)).light();
  }

  private List<Row> words() {
    return new MemoryNotices(data).after(Word.TOPIC, 0, 10);
  }
}
