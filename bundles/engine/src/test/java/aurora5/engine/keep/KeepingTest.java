package aurora5.engine.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long runs are kept. */
final class KeepingTest {
  @Test
  void keepsSomeWorkflowsLongerAndSomeForEver() {
    Keeping keeping = Keeping.of(30, " create-story = 7,other=0, ");
    assertThat(keeping.of("create-story")).contains(Duration.ofDays(7));
    assertThat(keeping.of("other")).isEmpty();
    assertThat(keeping.of("any")).contains(Duration.ofDays(30));
    assertThat(Keeping.of(0, "").of("any")).isEmpty();
  }

  @Test
  void refusesWhatIsNoNumberOfDaysAndSaysWhere() {
    assertThatThrownBy(() -> Keeping.of(30, "a=7, story:7")).hasMessageContaining("story:7");
    assertThatThrownBy(() -> Keeping.of(30, "story=many")).hasMessageContaining("story=many");
    assertThatThrownBy(() -> Keeping.of(30, "story=4000")).hasMessageContaining("story");
    assertThatThrownBy(() -> Keeping.of(-1, "")).hasMessageContaining("3650");
  }
}
