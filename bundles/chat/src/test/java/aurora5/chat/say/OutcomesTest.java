package aurora5.chat.say;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.step.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");

  private static RunView failed(Failure.Kind kind, String message) {
    return new RunView(
        "01k",
        "story",
        "v1",
        RunStatus.FAILED,
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "01k",
        Json.NULL,
        Optional.empty(),
        Optional.of(new Failure("story", kind, message, List.of(), 1)),
        NOW,
        Optional.empty(),
        Optional.of(NOW),
        Optional.of(NOW.plusSeconds(3)),
        4,
        List.of(),
        Optional.empty());
  }

  private static String said(Locale locale, Failure.Kind kind, String message) {
    return new Outcomes(locale).of(failed(kind, message), Names.NONE);
  }

  @Test
  void tellsWhyATextWasRefusedInTheLanguageOfTheConversation() {
    String message = "다룰 수 없습니다\nmust not be worked on";
    assertThat(said(Locale.KOREAN, Failure.Kind.REFUSED, message)).isEqualTo("다룰 수 없습니다");
    assertThat(said(Locale.ENGLISH, Failure.Kind.REFUSED, message))
        .isEqualTo("must not be worked on");
    assertThat(said(Locale.KOREAN, Failure.Kind.RED, "지금 109로\ncall 109")).isEqualTo("지금 109로");
  }

  @Test
  void quotesNoErrorOfTheCode() {
    assertThat(said(Locale.KOREAN, Failure.Kind.THREW, "no page for Minji"))
        .contains("story", "THREW")
        .doesNotContain("Minji");
  }
}
