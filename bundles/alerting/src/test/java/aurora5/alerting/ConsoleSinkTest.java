package aurora5.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleSinkTest {
  private static final Instant START = Instant.parse("2026-05-04T03:02:01Z");

  private static Alert alert(Optional<Instant> closedAt) {
    return new Alert(
        "health",
        1,
        Alert.Severity.WARNING,
        new Text("디스크", "Disk"),
        new Text("비우세요", "Make room"),
        1,
        START,
        START,
        closedAt,
        Optional.empty());
  }

  @Test
  void saysCauseAndNextStepInBothLanguagesOnOneLine() {
    var notice = new Notice("n", Notice.Kind.RAISED, alert(Optional.empty()));
    assertThat(ConsoleSink.line(notice))
        .isEqualTo("[경보] 디스크: 비우세요 | [ALERT] Disk: Make room | health");
  }

  @Test
  void saysHowLongItTook() {
    var notice = new Notice("n", Notice.Kind.RECOVERED, alert(Optional.of(START.plusSeconds(754))));
    assertThat(ConsoleSink.line(notice))
        .isEqualTo("[복구] 디스크 (12분 34초 동안) | [RECOVERED] Disk (after 12 min 34 s) | health");
  }
}
