package aurora5.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.run.RunStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long steps take is known again after a restart. */
final class RecollectionTest {
  @Test
  void aRestartForgetsNoDuration() throws Exception {
    try (var street = new Street(3)) {
      street.workflow("slow", "1", flow -> flow);
      String run = street.start("slow", "one", 5);
      Street.await("it works", () -> !street.begun.isEmpty());
      street.passes(Duration.ofSeconds(40));
      street.ends("slow", 1);
      Street.await("it has ended", () -> street.status(run) == RunStatus.SUCCEEDED);

      street.restarts();
      Street.await("it is known", () -> !street.engine.usualMillis("slow").isEmpty());
      assertThat(street.engine.usualMillis("slow").get("work")).isEqualTo(40_000);
    }
  }
}
