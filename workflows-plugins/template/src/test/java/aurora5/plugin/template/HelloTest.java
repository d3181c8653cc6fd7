package aurora5.plugin.template;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.testkit.Rehearsal;
import org.junit.jupiter.api.Test;

class HelloTest {
  @Test
  void greetsInKoreanAndEnglish() {
    try (var rehearsal = Rehearsal.of(new Hello())) {
      assertThat(rehearsal.start(new Hello.Guest("지우")).result())
          .isEqualTo(new Hello.Greeting("안녕하세요, 지우 님!", "Hello, 지우!"));
    }
  }
}
