package aurora5.health.probe;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.health.Reading.Status;
import aurora5.api.store.StoreException.Kind;
import aurora5.testkit.memory.FailingJournal;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryNotices;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.SkippedTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseProbeTest {
  private final SkippedTime time = new SkippedTime(Instant.parse("2026-05-04T03:02:01Z"));
  private final MemoryData data = new MemoryData();
  private final FailingJournal journal = new FailingJournal(new MemoryStore(data, time));

  private Status read(MemoryData source) throws InterruptedException {
    return new DatabaseProbe(journal, new MemoryNotices(source), time).read().status();
  }

  @Test
  void isWellWhenWhatWasWrittenIsRead() throws Exception {
    assertThat(read(data)).isEqualTo(Status.OK);
  }

  @Test
  void isAnErrorWhenSomethingElseIsRead() throws Exception {
    assertThat(read(new MemoryData())).isEqualTo(Status.ERROR);
  }

  @Test
  void isAWarningWhenTheDiskIsFullForReadingGoesOn() throws Exception {
    journal.fail(Kind.FULL);
    assertThat(read(data)).isEqualTo(Status.WARNING);
  }

  @ParameterizedTest
  @EnumSource
  void saysInBothLanguagesWhatToDoWhateverFails(Kind kind) throws Exception {
    journal.fail(kind);
    Text message = new DatabaseProbe(journal, new MemoryNotices(data), time).read().message();
    assertThat(message.ko()).containsPattern("[가-힣]{2}").isNotEqualTo(message.en());
    assertThat(message.en()).containsPattern("[Dd]atabase|disk").doesNotContainPattern("[가-힣]");
  }

  @Test
  void isAnErrorWhenTheStoreHasStopped() throws Exception {
    journal.fail(Kind.CLOSED);
    assertThat(read(data)).isEqualTo(Status.ERROR);
    journal.recover();
    assertThat(read(data)).isEqualTo(Status.OK);
  }
}
