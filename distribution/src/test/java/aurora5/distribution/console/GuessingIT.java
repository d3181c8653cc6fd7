package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who tries passwords. */
class GuessingIT {
  private static final String RIGHT = "correct horse battery";

  @Test
  void twelveWrongPasswordsAreSlowedDown() {
    var settings = Map.of("AURORA_ADMIN_USER", "chief", "AURORA_ADMIN_PASSWORD", RIGHT);
    try (Aurora aurora = Aurora.start(Home.empty("guessing"), settings)) {
      assertThat(aurora.process().output()).doesNotContain("password").doesNotContain(RIGHT);
      var chief = new Browser(aurora.client().base(), "chief", RIGHT);
      Await.until("the console is open", () -> chief.get("/aurora").statusCode() == 200);
      assertThat(chief.page("/status-Configurations.txt")).doesNotContain(RIGHT);

      List<Integer> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        var guess = new Browser(aurora.client().base(), "chief", "wrong" + i).get("/aurora");
        answers.add(guess.statusCode());
        if (guess.statusCode() == 429) {
          assertThat(guess.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        }
      }
      assertThat(answers.subList(0, 4)).containsOnly(401);
      assertThat(answers.subList(4, 12)).contains(429);
      assertThat(answers.stream().filter(status -> status == 429).count()).isGreaterThan(5);
      assertThat(Home.everythingIn(aurora.home().folder().resolve("etc"))).doesNotContain(RIGHT);
      assertThat(Home.everythingIn(aurora.home().logs())).doesNotContain(RIGHT);
    }
  }
}
