package aurora5.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void durationsAreShortToRead() {
    assertThat(Times.took(Duration.ofMillis(40))).isEqualTo("40 ms");
    assertThat(Times.took(Duration.ofMillis(1540))).isEqualTo("1.5 s");
    assertThat(Times.took(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
    assertThat(Times.took(Duration.ofMinutes(310))).isEqualTo("5 h 10 min");
  }
}
